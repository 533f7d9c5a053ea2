import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { missingMigrations } from '../database/migrate.js';
import { DomainError } from '../domain/domain-error.js';
import { InFlight } from '../process/in-flight.js';
import { QueueHealth } from '../queues/queue-health.js';

/** Whether a load balancer may send work here: database, migrations and queue are there, and no stop has begun. */
@Injectable()
export class Readiness {
  #migrated = false;
  constructor(
    private readonly dataSource: DataSource,
    private readonly queueHealth: QueueHealth,
    private readonly inFlight: InFlight,
  ) {}

  /** Throws `service.not_ready`; `params.missing` names what is missing: `database`, `migrations`, `queue`, or `stopping`. */
  async check(): Promise<void> {
    if (this.inFlight.stopping) throw new DomainError('service.not_ready', { missing: 'stopping' });
    await this.#need('database', () => this.dataSource.query('select 1'));
    if (!this.#migrated) await this.#need('migrations', () => this.#askMigrations());
    await this.#need('queue', () => this.queueHealth.check());
  }

  /** A database does not lose migrations: once there, they stay. */
  async #askMigrations(): Promise<void> {
    const missing = await missingMigrations((sql) => this.dataSource.query(sql));
    if (missing.length > 0) throw new Error(`missing: ${missing.join(', ')}`);
    this.#migrated = true;
  }

  async #need(missing: string, ask: () => Promise<unknown>): Promise<void> {
    try {
      await ask();
    } catch (cause) {
      throw new DomainError('service.not_ready', { missing }, { cause });
    }
  }
}
