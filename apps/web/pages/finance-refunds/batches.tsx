import { batchFile, useMakeBatch, useRefundBatches } from '../../api/refunds.js';
import { Button } from '../../kit/button.js';
import { Refusal } from '../../kit/problem.js';
import { Table } from '../../kit/table.js';
import { toast } from '../../kit/toast.js';
import { useOnline } from '../../shell/offline-strip.js';
import { moment, money } from '../../texts/format.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { refundsTexts } from '../../texts/refunds.js';

/** All that waits goes to the bank as one file. */
export function MakeBatch() {
  const texts = useTexts(refundsTexts);
  const online = useOnline();
  const make = useMakeBatch();
  const onSuccess = ({ number, refunds }: { number: string; refunds: number }) => toast(texts.made(number, refunds));
  return (
    <>
      <Button disabled={!online} busy={make.isPending} onClick={() => make.mutate(undefined, { onSuccess })}>
        {texts.makeBatch}
      </Button>
      {make.isError && <Refusal error={make.error} />}
    </>
  );
}

/** What went to the bank, to fetch again as it was. */
export function Batches() {
  const texts = useTexts(refundsTexts);
  const language = useLanguage();
  const batches = useRefundBatches().data ?? [];
  if (batches.length === 0) return null;
  return (
    <>
      <h2>{texts.batches}</h2>
      <Table
        caption={texts.batches}
        rows={batches}
        rowKey={({ id }) => id}
        columns={[
          { key: 'number', head: texts.batch, cell: ({ number }) => <b className="mono">{number}</b> },
          { key: 'count', head: texts.count, cell: ({ refunds, open }) => texts.batchOf(refunds, open) },
          { key: 'amount', head: texts.amount, right: true, cell: ({ amount }) => money(amount, language).full },
          { key: 'made', head: texts.madeAt, cell: ({ madeAt, madeBy }) => `${moment(madeAt, language)} · ${madeBy}` },
          {
            key: 'file',
            head: <span className="sr">{texts.batch}</span>,
            right: true,
            cell: ({ id, number }) => (
              <a className="button" href={batchFile(id)} download>
                {texts.file(number)}
              </a>
            ),
          },
        ]}
      />
    </>
  );
}
