import type { ReactNode } from 'react';
import { Chip } from '../../kit/chip.js';
import { Money } from '../../kit/money.js';
import type { Column } from '../../kit/table.js';
import type { WatchedLot } from '../../live/use-control-room.js';
import type { DeskLiveTexts } from '../../texts/desk-live.js';
import { clockTime, countdown, duration, moment } from '../../texts/format.js';
import type { Language } from '../../texts/language.js';
import { pauseOf } from '../lot/pause.js';
import { phaseOf } from '../lot/standing.js';

const DAY_MS = 86_400_000;
const LAST_MINUTE_MS = 60_000;

/** Lots as they stand: their codes and bidders have no place here. */
export function lotColumns(
  texts: DeskLiveTexts,
  language: Language,
  now: number,
  connections: ReadonlyMap<string, number>,
): Column<WatchedLot>[] {
  const named = (name: string, value: ReactNode) => (
    <>
      <span className="phone muted small">{name} </span>
      {value}
    </>
  );
  return [
    { key: 'number', head: texts.number, cell: ({ lot }) => <b className="number">{lot.number}</b> },
    {
      key: 'title',
      head: texts.lot,
      cell: ({ lot }) => (
        <a className="strong" href={`/lots/${lot.lotId}`}>
          {lot.title}
        </a>
      ),
    },
    { key: 'state', head: texts.state, cell: (each) => <State {...{ each, texts, language, now }} /> },
    {
      key: 'ends',
      head: texts.clock,
      right: true,
      cell: (each) => <Clock {...{ each, texts, language, now }} />,
    },
    {
      key: 'price',
      head: texts.price,
      right: true,
      cell: ({ lot: { currentPrice } }) =>
        named(
          texts.price,
          currentPrice === null ? (
            <span className="muted">{texts.noBid}</span>
          ) : (
            <b>
              <Money amount={currentPrice} language={language} />
            </b>
          ),
        ),
    },
    {
      key: 'connections',
      head: texts.connections,
      right: true,
      cell: ({ lot }) =>
        named(texts.connections, <span title={texts.connectionsTitle}>{connections.get(lot.lotId) ?? '–'}</span>),
    },
    {
      key: 'refusals',
      head: texts.refusals,
      right: true,
      cell: ({ lot, tally }) =>
        named(
          texts.refusals,
          <span title={texts.refusalsTitle}>
            {tally.refusals}
            {tally.upTo < lot.seq && '…'}
          </span>,
        ),
    },
  ];
}

interface Props {
  readonly each: WatchedLot;
  readonly texts: DeskLiveTexts;
  readonly language: Language;
  readonly now: number;
}

const TONES = { open: 'jade', paused: 'amber', draining: 'amber' } as Readonly<Record<string, 'jade' | 'amber'>>;

function State({ each: { lot, tally }, texts, language, now }: Props) {
  const phase = phaseOf(lot, now);
  const reason = phase === 'paused' ? pauseOf(lot, tally.pauses, language).reason : null;
  const ended = phase === 'closed' && lot.outcome !== undefined;
  const words = ended && (lot.outcome === 'withdrawn' || lot.outcome === 'stopped') ? lot.reason : reason;
  return (
    <>
      <Chip tone={TONES[phase]} dot={phase === 'open'}>
        {ended ? texts.outcomes[lot.outcome!] : texts.phases[phase]}
      </Chip>
      {words && <span className="why small muted">{words}</span>}
    </>
  );
}

/** What time brings next, on the server's clock. */
function Clock({ each: { lot, tally }, texts, language, now }: Props) {
  const phase = phaseOf(lot, now);
  const left = (name: string, at: number, hurried = false) => (
    <span role="timer" className={hurried && at - now <= LAST_MINUTE_MS ? 'clock late' : 'clock'}>
      <span className="small muted">{name} </span>
      {at - now > DAY_MS ? moment(at, language) : countdown(at - now)}
    </span>
  );
  switch (phase) {
    case 'announced':
      return left(texts.toOpening, Date.parse(lot.opensAt));
    case 'open':
      return left(texts.toEnd, Date.parse(lot.endsAt), true);
    case 'paused': {
      const { resumesAt, leftMs } = pauseOf(lot, tally.pauses, language);
      if (resumesAt !== null) return left(texts.toResumption, resumesAt);
      return leftMs === null ? null : <span>{texts.leftAfter(duration(leftMs / 1000, language))}</span>;
    }
    case 'closed':
      return <span className="muted">{clockTime(lot.at, language)}</span>;
    case 'opening':
    case 'draining':
    case 'draft':
      return <span className="clock">00:00</span>;
  }
}
