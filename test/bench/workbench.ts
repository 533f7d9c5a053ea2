import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from '@luochui/platform/config/root.js';
import { startPostgres, type EmbeddedPostgres } from '@luochui/platform/database/embedded-postgres.js';
import { end, Processes, type Started } from '@luochui/testing/processes.js';
import { OwnRedis } from '@luochui/testing/redis.js';
import { onServer } from '@luochui/testing/test-database.js';

/** A child that answers in lines of JSON, and takes orders on its standard input. */
export interface Helper {
  readonly process: ChildProcess;
  /** The next line that it prints. */
  line(): Promise<string>;
  say(order: unknown): void;
  end(): Promise<void>;
}

/** A program of ours that was started for a bench; `output` lists its accounts. */
export interface Program extends Started {
  readonly url: string;
  end(): Promise<void>;
}

export interface Settings {
  /** Of one run. */
  readonly seconds: number;
  readonly repetitions: number;
  /** An existing server to make the scratch databases on; else the embedded PostgreSQL in a scratch folder. */
  readonly databaseUrl?: string;
  readonly redisUrl?: string;
}

/** What a bench works with. Everything listens on loopback; whatever was started here is ended here. */
export class Workbench {
  readonly #processes = new Processes();
  readonly #helpers: Helper[] = [];
  readonly #databases: string[] = [];
  readonly #folder = mkdtempSync(join(tmpdir(), 'luochui-bench-'));
  #postgres: EmbeddedPostgres | undefined;
  #redis: OwnRedis | undefined;
  constructor(readonly settings: Settings) {}

  /** An empty database on the one server that program and floors share, with the same settings for all. */
  async database(): Promise<string> {
    const server = await this.#server();
    const name = `bench_${randomUUID().replaceAll('-', '')}`;
    await onServer(server, `create database ${name}`);
    this.#databases.push(name);
    return onDatabase(server, name);
  }

  /** The Redis of REDIS_URL or one of our own; null where there is no redis-server. */
  async redis(): Promise<string | null> {
    if (this.settings.redisUrl) return this.settings.redisUrl;
    if (!(await exists('redis-server'))) return null;
    this.#redis ??= await OwnRedis.start();
    return this.#redis.url;
  }

  /** The built program. By default api and worker in one process, without demonstration data. */
  async program(
    environment: Record<string, string> & { DATABASE_URL: string },
    app: 'standalone' | 'api' | 'worker' = 'standalone',
  ): Promise<Program> {
    const options = app === 'standalone' ? ['--no-demonstration'] : [];
    const defaults = {
      PORT: '0',
      HOST: '127.0.0.1',
      // One a database: the newest heads lie beside it, and those of another would be missed.
      DATA_DIR: join(this.#folder, `data-${new URL(environment.DATABASE_URL).pathname.slice(1)}`),
      SECRET_KEY: '0'.repeat(64),
      LOG_LEVEL: 'warn',
      REDIS_URL: '',
    };
    const started = await this.#processes.start(app, { ...defaults, ...environment }, options);
    const url = /https?:\S+/.exec(started.line)?.[0] ?? '';
    return { ...started, url, end: () => end(started.process, 'SIGTERM') };
  }

  /** A process of Node's: `test/bench/…` as it was built, or one of the floors as it is. */
  helper(file: string, args: readonly (string | number)[], environment: Record<string, string> = {}): Helper {
    const path = file.startsWith('floors/') ? join(ROOT, 'test/bench', file) : join(ROOT, 'dist/test/bench', file);
    return this.command(process.execPath, [path, ...args], environment);
  }

  command(command: string, args: readonly (string | number)[], environment: Record<string, string> = {}): Helper {
    const child = spawn(command, args.map(String), {
      env: { ...process.env, NODE_OPTIONS: '', ...environment },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
    const helper: Helper = {
      process: child,
      line: async () => {
        const { value, done } = await lines.next();
        if (done) throw new Error(`${[command, ...args].join(' ')} ended before it answered`);
        return value;
      },
      say: (order) => void child.stdin!.write(`${JSON.stringify(order)}\n`),
      end: () => end(child, 'SIGTERM'),
    };
    child.stdin!.on('error', () => {});
    this.#helpers.push(helper);
    return helper;
  }

  /** Runs it to its end; the last line that it printed. */
  async last(helper: Helper): Promise<string> {
    const gone = once(helper.process, 'exit');
    let last = '';
    for (;;) {
      try {
        last = await helper.line();
      } catch {
        break;
      }
    }
    const [code] = await gone;
    if (code !== 0) throw new Error(`a helper ended with ${code}: ${last}`);
    return last;
  }

  async close(): Promise<void> {
    await Promise.all(this.#helpers.map((helper) => helper.end()));
    await this.#processes.endAll();
    const server = await this.#server();
    for (const name of this.#databases) await onServer(server, `drop database if exists ${name} with (force)`);
    await this.#postgres?.stop();
    await this.#redis?.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #server(): Promise<string> {
    if (this.settings.databaseUrl) return this.settings.databaseUrl;
    this.#postgres ??= await startPostgres(join(this.#folder, 'postgres'));
    return this.#postgres.url;
  }
}

const onDatabase = (server: string, name: string) => {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
};

export async function exists(command: string): Promise<boolean> {
  const child = spawn(command, ['--version'], { stdio: 'ignore' });
  return Promise.race([once(child, 'error').then(() => false), once(child, 'exit').then(([code]) => code === 0)]);
}
