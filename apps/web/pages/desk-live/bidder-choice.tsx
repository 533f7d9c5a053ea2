import { useRegistrations } from '../../api/registrations.js';
import { Select } from '../../kit/field.js';
import { Loading } from '../../kit/loading.js';
import { Refusal } from '../../kit/problem.js';
import { deskLiveTexts } from '../../texts/desk-live.js';
import { useTexts } from '../../texts/language.js';

/** Whose bids are void, by name: officers know no codes, and whoever drove the price need not lead. */
export function BidderChoice({ lotId }: { readonly lotId: string }) {
  const texts = useTexts(deskLiveTexts);
  const { data, error } = useRegistrations({ lotId, status: 'qualified', limit: 200 });
  if (error && !data) return <Refusal error={error} />;
  if (!data) return <Loading rows={1} />;
  return (
    <Select label={texts.bidder} hint={texts.bidderHint} name="registrationId" required defaultValue="">
      <option value="" disabled>
        {data.items.length === 0 ? texts.noBidders : texts.chooseBidder}
      </option>
      {data.items.map(({ id, organisation }) => (
        <option key={id} value={id}>
          {organisation.name}
        </option>
      ))}
    </Select>
  );
}
