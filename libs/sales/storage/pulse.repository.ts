import { Repository } from '@luochui/platform/database/repository.js';

export interface Pulse {
  readonly instance: string;
  readonly at: Date;
  /** Null of a process that takes no sockets. */
  readonly connections: number | null;
  /** Sockets by the lot that they watch. */
  readonly watched: Readonly<Record<string, number>>;
  readonly clockOffsetMs: number;
  readonly clockUncertaintyMs: number;
  readonly clockDrifted: boolean;
}

export class PulseRepository extends Repository {
  async write(pulse: Pulse): Promise<void> {
    const { instance, at, connections, watched, clockOffsetMs, clockUncertaintyMs, clockDrifted } = pulse;
    await this.manager.query(
      `insert into process_pulse (instance, at, connections, watched, clock_offset_ms, clock_uncertainty_ms, clock_drifted)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (instance) do update set at = excluded.at, connections = excluded.connections, watched = excluded.watched,
         clock_offset_ms = excluded.clock_offset_ms, clock_uncertainty_ms = excluded.clock_uncertainty_ms,
         clock_drifted = excluded.clock_drifted`,
      [instance, at, connections, JSON.stringify(watched), clockOffsetMs, clockUncertaintyMs, clockDrifted],
    );
  }

  async forgetBefore(at: Date): Promise<void> {
    await this.manager.query('delete from process_pulse where at < $1', [at]);
  }

  async forget(instance: string): Promise<void> {
    await this.manager.query('delete from process_pulse where instance = $1', [instance]);
  }
}
