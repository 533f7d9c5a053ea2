import type { Direction } from '../../api/directions.js';
import { Button } from '../../kit/button.js';
import { Table, type Column } from '../../kit/table.js';
import { useServerNow } from '../../live/server-clock.js';
import type { WatchedLot } from '../../live/use-control-room.js';
import { deskLiveTexts } from '../../texts/desk-live.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { phaseOf } from '../lot/standing.js';
import { lotColumns } from './columns.js';
import { directionsOf } from './directions.js';

interface Props {
  readonly watched: readonly WatchedLot[];
  /** Sockets by lot, as far as they are known. */
  readonly connections: ReadonlyMap<string, number>;
  /** Those who only watch have no buttons. */
  readonly officer: boolean;
  readonly connected: boolean;
  readonly onDirect: (watched: WatchedLot, direction: Direction) => void;
}

/** In the order of the lots, which never changes: no row moves away from under a finger. */
export function LotTable({ watched, connections, officer, connected, onDirect }: Props) {
  const texts = useTexts(deskLiveTexts);
  const language = useLanguage();
  const now = useServerNow(250);
  const columns = lotColumns(texts, language, now, connections);
  const actions: Column<WatchedLot> = {
    key: 'actions',
    head: <span className="sr">{texts.actions}</span>,
    right: true,
    cell: (each) => (
      <span className="row-actions">
        {directionsOf(each, now).map((direction, i) => (
          <Button
            key={direction}
            kind={i === 0 && direction !== 'withdraw' && direction !== 'stop' ? 'dark' : 'plain'}
            disabled={!connected}
            aria-label={texts.titles[direction](each.lot.number)}
            onClick={() => onDirect(each, direction)}
          >
            {texts.directions[direction]}
          </Button>
        ))}
      </span>
    ),
  };
  return (
    <Table
      caption={texts.caption}
      columns={officer ? [...columns, actions] : columns}
      rows={watched}
      rowKey={({ lot }) => lot.lotId}
      rowClass={({ lot }) => phaseOf(lot, now)}
    />
  );
}
