import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from '@jest/globals';
import { Config } from '@luochui/platform/config/config.js';
import { ROOT } from '@luochui/platform/config/root.js';

const config = new Config();

/** Listings and workbooks of public origin that are too large for the repository; beside it where they are at all. */
export const SHARED = join(ROOT, '../shared/data');

/** A suite on those data. */
export function describeWithShared(name: string, suite: () => void): void {
  describeIf(existsSync(SHARED), 'SHARED', `no ${SHARED}`, name, suite);
}

/** A suite that starts a Redis of its own: never the one of REDIS_URL, which others use. */
export function describeWithRedis(name: string, suite: () => void): void {
  describeIf(spawnSync('redis-server', ['--version']).status === 0, 'REDIS', 'no redis-server', name, suite);
}

/** A suite with PostgreSQL's own dump, which knows no server newer than itself: the embedded one mostly is. */
export function describeWithDump(name: string, suite: () => void): void {
  const majorOf = (program: string, ...args: string[]) =>
    Number(/\d+/.exec(spawnSync(program, args, { encoding: 'utf8' }).stdout ?? '')?.[0] ?? 0);
  const dump = majorOf('pg_dump', '--version');
  const server =
    dump && majorOf('psql', '--no-psqlrc', '-At', '-c', 'show server_version', config.testDatabaseUrl ?? '');
  const isHere = server > 0 && dump >= server;
  if (!isHere) console.warn(`left out: ${name}, as there is no pg_dump for the server's version`);
  (isHere ? describe : describe.skip)(name, suite);
}

/** Left out, said and counted as skipped where something is missing; REQUIRE_… makes that an error. */
function describeIf(here: boolean, what: 'REDIS' | 'SHARED', missing: string, name: string, suite: () => void): void {
  if (!here && config.requires(what)) throw new Error(`there is ${missing}, and REQUIRE_${what} is set`);
  if (!here) console.warn(`left out: ${name}, as there is ${missing}`);
  (here ? describe : describe.skip)(name, suite);
}
