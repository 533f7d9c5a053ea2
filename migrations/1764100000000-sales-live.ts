import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pauses that know what is left and end by themselves, and the leader's maximum (sealed; of a closed lot it lies with the record). */
export class SalesLive1764100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table lot add left_ms bigint, add resumes_at timestamptz, add resumed_at timestamptz, add maximum bytea;
      update lot set left_ms = greatest(
          extract(epoch from ends_at - paused_at) * 1000, (rules -> 'softClose' ->> 'extendSeconds')::bigint * 1000, 0)
        where status = 'paused';
      alter table lot
        add check ((status = 'paused') = (left_ms is not null)),
        add check (left_ms >= 0),
        add check (resumes_at is null or status = 'paused'),
        add check (maximum is null or leader is not null);
      create index lot_to_resume on lot (resumes_at) where resumes_at is not null;`);
  }
  async down(): Promise<void> {}
}
