import type { Entry } from '@luochui/sales/wire/entry.js';
import { useSearchParams } from 'react-router';
import { Segments } from '../../kit/segments.js';
import { Table, type Column } from '../../kit/table.js';
import { clockTime, money, moment } from '../../texts/format.js';
import { useLanguage, useTexts, type Language } from '../../texts/language.js';
import { lotTexts } from '../../texts/lot.js';
import { verifyTexts } from '../../texts/verify.js';
import { shortHash } from '../lot/about.js';
import { noteOf, refusalOf, saidOf } from '../lot/record.js';

const FILTERS = ['all', 'bids', 'refused', 'staff'] as const;
type Filter = (typeof FILTERS)[number];

/** So many rows at a time; a record of thousands is looked through in pieces. */
const STEP = 200;

const isShown: Record<Filter, (entry: Entry) => boolean> = {
  all: () => true,
  bids: ({ type }) => type === 'bid.accepted' || type === 'proxy.set',
  refused: ({ type }) => type === 'bid.rejected',
  staff: ({ type }) => !type.startsWith('bid.') && type !== 'proxy.set',
};

/** Every entry, oldest first; the address holds the filter and how far one has read. */
export function EntryTable({ entries }: { readonly entries: readonly Entry[] }) {
  const texts = useTexts(verifyTexts);
  const lot = useTexts(lotTexts);
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const filter = FILTERS.find((each) => each === search.get('show')) ?? 'all';
  const upTo = Number(search.get('rows') ?? STEP) || STEP;
  const shown = entries.filter(isShown[filter]);
  const change = (name: string, value: string) =>
    setSearch(
      (before) => {
        before.set(name, value);
        return before;
      },
      { replace: true, preventScrollReset: true },
    );
  const rest = shown.length - upTo;
  return (
    <section className="entries" aria-label={texts.table}>
      <div className="bar">
        <h2>{texts.table}</h2>
        <Segments
          label={texts.table}
          options={FILTERS.map((value) => ({ value, label: texts.filters[value] }))}
          value={filter}
          onChange={(value) => change('show', value)}
        />
      </div>
      <Table
        caption={texts.table}
        columns={columnsOf(texts, language)}
        rows={shown.slice(0, upTo)}
        rowKey={({ seq }) => String(seq)}
        rowClass={({ type }) => (type === 'bid.rejected' ? 'refused-row' : undefined)}
      />
      {rest > 0 && (
        <button type="button" onClick={() => change('rows', String(upTo + STEP))}>
          {lot.later(rest)}
        </button>
      )}
    </section>
  );
}

function columnsOf({ columns }: (typeof verifyTexts)['zh'], language: Language): Column<Entry>[] {
  return [
    { key: 'seq', head: columns.seq, cell: ({ seq }) => `#${seq}`, right: true },
    {
      key: 'at',
      head: columns.at,
      cell: ({ at }) => (
        <time dateTime={at} title={moment(at, language)}>
          {clockTime(at, language)}
        </time>
      ),
    },
    { key: 'what', head: columns.what, cell: (entry) => whatOf(entry, language) },
    { key: 'who', head: columns.who, cell: ({ bidder, winner }) => bidder ?? winner ?? '' },
    {
      key: 'amount',
      head: columns.amount,
      right: true,
      cell: ({ amount, price }) => {
        const sum = amount ?? price;
        return sum ? <span title={money(sum, language).full}>{money(sum, language).text}</span> : '';
      },
    },
    {
      key: 'hash',
      head: columns.hash,
      wide: true,
      cell: ({ hash }) => (
        <span className="mono small" title={hash}>
          {shortHash(hash)}
        </span>
      ),
    },
  ];
}

function whatOf(entry: Entry, language: Language): string {
  const { entry: words } = lotTexts[language];
  if (entry.type === 'bid.accepted') return entry.origin === 'proxy' ? words.byProxy : words.accepted;
  if (entry.type === 'bid.rejected') return refusalOf(entry, language);
  const note = noteOf(entry, language) ?? (entry.type === 'lot.closed' ? entry.reason : null);
  const said = saidOf(entry, language);
  return [said, note && (lotTexts[language].unsoldReasons[note] ?? note)].filter(Boolean).join(' · ');
}
