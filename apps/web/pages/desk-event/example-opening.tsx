import { useDemonstration, useOpenNextLots } from '../../api/demonstration.js';
import { Button } from '../../kit/button.js';
import { Refusal } from '../../kit/problem.js';
import { toast } from '../../kit/toast.js';
import { useOnline } from '../../shell/offline-strip.js';
import { demonstrationTexts } from '../../texts/demonstration.js';
import { clockTime } from '../../texts/format.js';
import { useLanguage, useTexts } from '../../texts/language.js';

/** On the demonstration's event alone: a few of its lots open in a minute, so that bidding can be tried. */
export function ExampleOpening({ eventId }: { readonly eventId: string }) {
  const texts = useTexts(demonstrationTexts);
  const language = useLanguage();
  const online = useOnline();
  const { data } = useDemonstration();
  const opening = useOpenNextLots();
  if (data?.nextEventId !== eventId) return null;
  const open = () =>
    opening.mutate(undefined, {
      onSuccess: ({ lots, opensAt }) =>
        toast(texts.opened(lots.map(({ number }) => number).join(texts.separator), clockTime(opensAt, language))),
    });
  return (
    <>
      <Button disabled={!online} busy={opening.isPending} onClick={open}>
        {texts.open(data.lotsAtOnce, data.opensInSeconds)}
      </Button>
      {opening.isError && <Refusal error={opening.error} />}
    </>
  );
}
