import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { DataSource, EntityManager } from 'typeorm';

/** Cuts transactions off: the k-th statement of the next one fails as if the connection were gone, and all of it is rolled back. */
export class Crashes {
  static readonly MESSAGE = 'cut off by the test';
  #left = 0;

  constructor(unitOfWork: UnitOfWork) {
    const dataSource: DataSource = (unitOfWork as unknown as { dataSource: DataSource }).dataSource;
    const transaction = dataSource.transaction.bind(dataSource) as (
      work: (manager: EntityManager) => Promise<unknown>,
    ) => Promise<unknown>;
    const cut = (work: (manager: EntityManager) => Promise<unknown>) =>
      transaction(async (manager) => {
        const query = manager.query.bind(manager);
        manager.query = ((sql: string, values?: unknown[]) => {
          if (this.#left > 0 && --this.#left === 0) return Promise.reject(new Error(Crashes.MESSAGE));
          return query(sql, values);
        }) as EntityManager['query'];
        const result = await work(manager);
        // The last moment before the commit is one of them.
        if (this.#left > 0 && --this.#left === 0) throw new Error(Crashes.MESSAGE);
        return result;
      });
    dataSource.transaction = cut as DataSource['transaction'];
  }

  /** Counted from 1; 0: none fails. */
  failAt(statement: number): void {
    this.#left = statement;
  }
}
