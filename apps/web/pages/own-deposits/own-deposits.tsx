import '../desk-events/desk-events.css';
import type { Deposit } from '@luochui/treasury/wire/deposit.js';
import { useOwnDeposits } from '../../api/deposits.js';
import { Empty } from '../../kit/empty.js';
import { Loading } from '../../kit/loading.js';
import { Price } from '../../kit/money.js';
import { ProblemView } from '../../kit/problem.js';
import { Table, type Column } from '../../kit/table.js';
import { isPage } from '../../paths.js';
import { usePageTitle } from '../../shell/page-title.js';
import { duration, moment, money } from '../../texts/format.js';
import { useLanguage, useTexts, type Language } from '../../texts/language.js';
import { ownDepositsTexts } from '../../texts/own-deposits.js';

type Texts = (typeof ownDepositsTexts)['zh'];

/** What the centre holds of one's money and what is on its way back, with the clock of 24 hours. */
export default function OwnDepositsPage() {
  const texts = useTexts(ownDepositsTexts);
  const language = useLanguage();
  const { data, error, refetch } = useOwnDeposits();
  usePageTitle(texts.heading);
  if (error && !data) return <ProblemView error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={6} />;
  const sumOf = (...statuses: Deposit['status'][]) =>
    data.items
      .filter(({ status }) => statuses.includes(status))
      .reduce((sum, { amount }) => sum + BigInt(amount), 0n)
      .toString();
  return (
    <div className="page desk-list">
      <header>
        <h1>{texts.heading}</h1>
      </header>
      {data.items.length === 0 ? (
        <Empty title={texts.empty.title}>
          <p>{texts.empty.text}</p>
          {isPage('/events') && (
            <a className="button dark" href="/events">
              {texts.empty.browse}
            </a>
          )}
        </Empty>
      ) : (
        <>
          <dl className="sums">
            <div>
              <dt>{texts.held}</dt>
              <dd>
                <Price amount={sumOf('confirmed', 'kept', 'frozen')} language={language} />
              </dd>
            </div>
            <div>
              <dt>{texts.onItsWay}</dt>
              <dd>
                <Price amount={sumOf('released')} language={language} />
              </dd>
            </div>
            <div>
              <dt>{texts.refunded}</dt>
              <dd>
                <Price amount={sumOf('refunded')} language={language} />
              </dd>
            </div>
          </dl>
          <Table caption={texts.caption} columns={columns(texts, language)} rows={data.items} rowKey={({ id }) => id} />
        </>
      )}
    </div>
  );
}

const columns = (texts: Texts, language: Language): Column<Deposit>[] => [
  {
    key: 'lot',
    head: texts.lot,
    cell: ({ lotId, lotNumber, lotTitle, eventTitle }) => (
      <>
        <span className="muted">{texts.lotNumber(lotNumber)}</span>{' '}
        <a className="strong" href={`/lots/${lotId}`}>
          {lotTitle}
        </a>
        <span className="muted small"> · {eventTitle}</span>
      </>
    ),
  },
  { key: 'amount', head: texts.amount, right: true, cell: ({ amount }) => money(amount, language).full },
  { key: 'remark', head: texts.remark, cell: ({ reference }) => <span className="mono">{reference}</span> },
  { key: 'status', head: texts.status, cell: ({ status }) => texts.statuses[status] },
  { key: 'next', head: texts.next, cell: (deposit) => next(deposit, texts, language) },
];

function next({ status, payableUntil, releaseDueAt, refundedAt }: Deposit, texts: Texts, language: Language): string {
  if (refundedAt !== null) return texts.backAt(moment(refundedAt, language));
  if (status === 'expected') return texts.payBy(moment(payableUntil, language));
  if (status !== 'released' || releaseDueAt === null) return '';
  const left = Date.parse(releaseDueAt) - Date.now();
  const by = texts.backBy(moment(releaseDueAt, language));
  return left > 0 ? `${by} · ${texts.hoursLeft(duration(left / 1_000, language))}` : by;
}
