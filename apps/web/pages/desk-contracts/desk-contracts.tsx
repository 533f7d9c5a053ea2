import './desk-contracts.css';
import { useSearchParams } from 'react-router';
import { useContracts, type ContractItem } from '../../api/contracts.js';
import { Chip } from '../../kit/chip.js';
import { Empty } from '../../kit/empty.js';
import { Loading } from '../../kit/loading.js';
import { ShortMoney } from '../../kit/money.js';
import { ProblemView } from '../../kit/problem.js';
import { Table, type Column } from '../../kit/table.js';
import { usePageTitle } from '../../shell/page-title.js';
import { StaffOnly } from '../../shell/staff-only.js';
import { contractWords, type ContractWords } from '../../texts/contracts.js';
import { deskContractsTexts, type DeskContractsTexts } from '../../texts/desk-contracts.js';
import { useLanguage, useTexts, type Language } from '../../texts/language.js';

const STATUSES = ['draft', 'awaiting-signatures', 'signed', 'terminated'] as const;
const TONES = { draft: 'amber', 'awaiting-signatures': 'amber', signed: 'jade', terminated: undefined } as const;

export default function DeskContractsPage() {
  return <StaffOnly roles={['contract-officer', 'auditor']}>{() => <Contracts />}</StaffOnly>;
}

export function StatusChip({
  status,
  words,
}: {
  readonly status: ContractItem['status'];
  readonly words: ContractWords;
}) {
  return <Chip tone={TONES[status]}>{words.statuses[status]}</Chip>;
}

const daysSince = (time: string) => Math.floor((Date.now() - Date.parse(time)) / 86_400_000);

function columns(texts: DeskContractsTexts, words: ContractWords, language: Language): Column<ContractItem>[] {
  return [
    {
      key: 'number',
      head: texts.number,
      cell: ({ id, number }) => (
        <a className="number" href={`/desk/contracts/${id}`}>
          {number}
        </a>
      ),
    },
    { key: 'title', head: texts.title, cell: ({ title }) => <span className="title">{title}</span> },
    {
      key: 'parties',
      head: texts.parties,
      cell: ({ holder, transferee }) => `${holder.name} → ${transferee.name}`,
    },
    {
      key: 'price',
      head: texts.price,
      right: true,
      cell: ({ price }) => <ShortMoney amount={price} language={language} />,
    },
    { key: 'status', head: texts.status, cell: ({ status }) => <StatusChip status={status} words={words} /> },
    { key: 'since', head: texts.since, right: true, cell: ({ movedAt }) => texts.days(daysSince(movedAt)) },
    {
      key: 'signed',
      head: texts.signatures,
      wide: true,
      cell: ({ signedBy }) => signedBy.map((party) => words.parties[party]).join(', '),
    },
  ];
}

function Contracts() {
  const texts = useTexts(deskContractsTexts);
  const words = useTexts(contractWords);
  const language = useLanguage();
  const [params, setParams] = useSearchParams();
  const status = STATUSES.find((each) => each === params.get('status')) ?? null;
  const query = useContracts(status);
  usePageTitle(texts.heading);
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const show = (next: ContractItem['status'] | null) => setParams(next ? { status: next } : {}, { replace: true });
  return (
    <div className="page desk-contracts">
      <div className="bar">
        <h1>{texts.heading}</h1>
        <span className="space" />
        <a className="button" href="/desk/followups">
          {texts.followups}
        </a>
      </div>
      <div className="filters" role="group" aria-label={texts.filterLabel}>
        {[null, ...STATUSES].map((each) => (
          <button key={each ?? 'all'} type="button" aria-pressed={each === status} onClick={() => show(each)}>
            {each ? words.statuses[each] : texts.all}
          </button>
        ))}
      </div>
      {query.isPending && <Loading rows={6} />}
      {query.isError && <ProblemView error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && items.length === 0 && (
        <Empty title={status ? texts.noneOfStatus : texts.none}>
          {status ? (
            <button type="button" onClick={() => show(null)}>
              {texts.showAll}
            </button>
          ) : (
            <p>{texts.noneAdvice}</p>
          )}
        </Empty>
      )}
      {items.length > 0 && (
        <Table caption={texts.heading} columns={columns(texts, words, language)} rows={items} rowKey={({ id }) => id} />
      )}
      {query.hasNextPage && (
        <button type="button" className="more" onClick={() => void query.fetchNextPage()}>
          {texts.more}
        </button>
      )}
    </div>
  );
}
