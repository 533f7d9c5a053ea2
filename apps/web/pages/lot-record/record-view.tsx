import type { LotRecord } from '@luochui/auction-engine';
import type { Entry } from '@luochui/sales/wire/entry.js';
import type { LotSnapshot } from '@luochui/sales/wire/lot.js';
import { StepChart } from '../../kit/step-chart.js';
import { money, shortMoney, shortTime } from '../../texts/format.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { lotTexts } from '../../texts/lot.js';
import { verifyTexts } from '../../texts/verify.js';
import { chartOf } from '../lot/chart.js';
import { endingOf } from '../lot/record.js';
import { EntryTable } from './entry-table.js';

/** What a record says, whether it holds or not: how it ended, how the price went, every entry. */
export function RecordView({ record }: { readonly record: LotRecord }) {
  const entries = record.entries as unknown as readonly Entry[];
  return (
    <>
      <Facts record={record} entries={entries} />
      <Chart record={record} entries={entries} />
      <EntryTable entries={entries} />
    </>
  );
}

interface Props {
  readonly record: LotRecord;
  readonly entries: readonly Entry[];
}

function Facts({ record, entries }: Props) {
  const texts = useTexts(verifyTexts);
  const language = useLanguage();
  const closed = entries.findLast(({ type }) => type === 'lot.closed');
  const reason = closed?.reason && (lotTexts[language].unsoldReasons[closed.reason] ?? closed.reason);
  const policy = { 'code-only': texts.namedNever, 'after-registration': texts.namedAfter, public: texts.namedPublic };
  const named = policy[record.rules.winnerNamed as keyof typeof policy] ?? texts.namedNever;
  const facts: [string, React.ReactNode][] = [
    [texts.result, closed ? [endingOf(closed.outcome, language), reason].filter(Boolean).join(' · ') : '—'],
    [texts.winner, closed?.winner ? `${texts.winnerCode(closed.winner)}（${named}）` : texts.noWinner],
    [
      texts.price,
      closed?.price ? (
        <span title={money(closed.price, language).full}>{money(closed.price, language).text}</span>
      ) : (
        '—'
      ),
    ],
    [texts.entries, String(entries.length)],
    [texts.head, <span className="mono hash">{String(entries.at(-1)?.hash ?? record.rulesHash)}</span>],
    [texts.anchors, record.timestamps?.length > 0 ? texts.anchored(record.timestamps.length) : texts.noAnchors],
  ];
  return (
    <dl className="sheet facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Chart({ record, entries }: Props) {
  const texts = useTexts(lotTexts);
  const language = useLanguage();
  const opened = entries.find(({ type }) => type === 'lot.opened');
  const closed = entries.findLast(({ type }) => type === 'lot.closed');
  if (!opened) return null;
  const rules = record.rules as unknown as LotSnapshot['rules'];
  const { points, extensions } = chartOf({ opensAt: opened.at, rules }, entries, null);
  const end = closed?.at ?? entries.at(-1)!.at;
  const last = points.at(-1)!.amount;
  return (
    <section className="sheet chart-box">
      <StepChart
        label={texts.chart(
          money(rules.startPrice, language).text,
          points.length - 1,
          money(last, language).text,
          extensions.length,
        )}
        points={points}
        end={Date.parse(end)}
        amber={extensions}
        jade={[]}
        tick={(fen) => shortMoney(fen, language)}
        left={texts.chartFrom(shortTime(opened.at, language))}
        right={shortTime(end, language)}
        amberWord={texts.chartExtension}
        jadeWord={null}
      />
    </section>
  );
}
