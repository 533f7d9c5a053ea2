import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { DataSource } from 'typeorm';

describe('the audit trail', () => {
  let database: TestDatabase, dataSource: DataSource;
  beforeAll(async () => {
    database = await testDatabase();
    dataSource = await new DataSource({ type: 'postgres', url: database.url }).initialize();
  });
  afterAll(async () => {
    await dataSource?.destroy();
    await database?.drop();
  });

  it('is written with the deed or not at all, and takes no change', async () => {
    const unitOfWork = new UnitOfWork(dataSource);
    const record = { actor: null, action: 'lot.paused', subject: { type: 'lot', id: randomUUID() }, at: 0 };
    await unitOfWork.run((tx) => tx.audit(record));
    const undone = unitOfWork.run(async (tx) => {
      await tx.audit(record);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await dataSource.query('select action from audit_entry')).toEqual([{ action: 'lot.paused' }]);
    await expect(dataSource.query('update audit_entry set action = $1', ['x'])).rejects.toThrow('append-only');
    await expect(dataSource.query('delete from audit_entry')).rejects.toThrow('append-only');
  });
});
