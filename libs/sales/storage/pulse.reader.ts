import { Reader } from '@luochui/platform/database/repository.js';
import type { Pulse } from './pulse.repository.js';

export class PulseReader extends Reader {
  all(): Promise<Omit<Pulse, 'watched'>[]> {
    return this.manager.query(
      `select instance, at, connections, clock_offset_ms as "clockOffsetMs", clock_uncertainty_ms as "clockUncertaintyMs",
         clock_drifted as "clockDrifted"
       from process_pulse order by connections is null, instance`,
    );
  }

  /** Sockets on each lot of an event that was announced, of the processes that were heard since. */
  watchedIn(eventId: string, since: Date): Promise<{ lotId: string; connections: number }[]> {
    return this.manager.query(
      `select lot.id as "lotId",
         (select coalesce(sum((watched->>lot.id::text)::int), 0)::int from process_pulse where at >= $2) as connections
       from lot where event_id = $1 and status <> 'draft' order by number`,
      [eventId, since],
    );
  }
}
