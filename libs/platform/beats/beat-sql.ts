/** A gap between two beats, of whatever processes, that is longer is lost time. */
export const GAP_MS = 2_000;

/**
 * One row for all processes: its lock makes every beat see the one before it, so that a gap is written by one of them, once.
 * $1: the time. $2: for how long this process itself has not beaten, null at its start; while it did, a gap is none, but a step of the
 * database's clock. A beat that waited for the lock doesn't turn the time back; one after such a step does.
 */
export const BEAT = `
  with last as (select at from beat for update),
  beaten as (
    insert into beat (at)
      select case when at > $1::timestamptz and at < $1::timestamptz + interval '${GAP_MS} ms' then at else $1::timestamptz end
        from (select max(at) as at from last) before
      on conflict (one) do update set at = excluded.at)
  insert into lost_time (from_at, to_at)
    select at, $1::timestamptz from last
     where at < $1::timestamptz - interval '${GAP_MS} ms' and coalesce($2::float8 > ${GAP_MS}, true)
    returning from_at as "from", to_at as "to"`;
