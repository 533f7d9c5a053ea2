import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { rowsOf } from '@luochui/testing/rows.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { DataSource } from 'typeorm';
import { HeardClient } from './heard-client.js';
import { prepared, Repository } from './repository.js';
import { UnitOfWork } from './unit-of-work.js';

class Numbers extends Repository {
  count = async () =>
    Number((await prepared<{ count: string }>(this.manager, 'numbers', 'select count(*) from number', []))[0]!.count);
  add = async (...numbers: unknown[]) => {
    for (const number of numbers) await prepared(this.manager, 'number', 'insert into number values ($1)', [number]);
  };
}

const UNSENDABLE = {
  toPostgres() {
    throw new Error('unsendable');
  },
};

describe('a short transaction', () => {
  let database: TestDatabase, dataSource: DataSource, unitOfWork: UnitOfWork;

  beforeAll(async () => {
    database = await testDatabase();
    const { url } = database;
    dataSource = await new DataSource({
      type: 'postgres',
      url,
      extra: { Client: HeardClient, max: 1 },
    }).initialize();
    unitOfWork = new UnitOfWork(dataSource);
  });
  afterAll(async () => {
    await dataSource?.destroy();
    await database?.drop();
  });
  beforeEach(() =>
    rowsOf(database.url, 'drop table if exists number').then(() =>
      rowsOf(database.url, 'create table number (n int primary key)'),
    ),
  );

  const written = () => rowsOf(database.url, 'select n from number order by n').then((rows) => rows.map(({ n }) => n));
  /** Writes `first` at its time and `last` with the commit. */
  const run = (first: readonly unknown[], last: readonly unknown[]) =>
    unitOfWork.runShort(
      (tx) => tx.of(Numbers).count(),
      async (tx, result) => {
        await tx.of(Numbers).add(...first);
        return { result, last: () => tx.of(Numbers).add(...last) };
      },
    );

  it('reads, and writes all or nothing', async () => {
    expect(await run([1], [2])).toBe(0);
    expect(await written()).toEqual([1, 2]);
    expect(await run([3], [4])).toBe(2);
  });

  it.each([
    ['what the last write refuses', [2], [1], { code: '23505' }],
    ['what the driver cannot send', [2], [UNSENDABLE], { message: 'unsendable' }],
    ['what the work refuses', [1], [2], { code: '23505' }],
  ])('writes nothing of %s, says why, and leaves the connection to the next', async (_, first, last, error) => {
    await run([], [1]);
    await expect(run(first, last)).rejects.toMatchObject(error);
    expect(await written()).toEqual([1]);
    await run([5], [6]);
    expect(await written()).toEqual([1, 5, 6]);
  });

  it('reads within the transaction that it starts', async () => {
    // PostgreSQL refuses it outside of one.
    const reads = unitOfWork.runShort(
      (tx) => tx.of(Started).lock(),
      async (_, result) => ({ result, last: async () => {} }),
    );
    await expect(reads).resolves.toBeUndefined();
  });

  it('comes to nothing when the connection ends', async () => {
    const ended = unitOfWork.runShort(
      (tx) => tx.of(Started).pid(),
      async (tx, pid) => {
        await tx.of(Numbers).add(7);
        await rowsOf(database.url, 'select pg_terminate_backend($1)', pid);
        return { result: pid, last: () => tx.of(Numbers).add(8) };
      },
    );
    await expect(ended).rejects.toThrow();
    expect(await written()).toEqual([]);
    await run([1], [2]);
    expect(await written()).toEqual([1, 2]);
  });
});

class Started extends Repository {
  lock = async () => void (await prepared(this.manager, 'lock', 'lock table number in share mode', []));
  pid = async () =>
    (await prepared<{ pid: number }>(this.manager, 'pid', 'select pg_backend_pid() as pid', []))[0]!.pid;
}
