import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { setEnvironment } from '@luochui/platform/config/config.js';
import { startPostgres, type EmbeddedPostgres } from '@luochui/platform/database/embedded-postgres.js';
import { migrate } from '@luochui/platform/database/migrate.js';
import { Client } from 'pg';
import { Valve } from './valve.js';

/**
 * A PostgreSQL of one spec, which it can kill and fill. It keeps its address through a restart: programs reach it through a valve,
 * which can also be the network that breaks.
 */
export class OwnPostgres {
  #server!: EmbeddedPostgres;
  #valve!: Valve;
  private constructor(
    private readonly folder: string,
    private readonly isMounted: boolean,
  ) {}

  /** `megabytes`: on a disk of its own of that size. Null where none can be mounted. */
  static async start({ megabytes }: { megabytes?: number } = {}): Promise<OwnPostgres | null> {
    const folder = mkdtempSync(join(tmpdir(), '落锤 postgres-'));
    if (megabytes !== undefined && !mount(folder, megabytes)) {
      rmSync(folder, { recursive: true });
      return null;
    }
    const postgres = new OwnPostgres(folder, megabytes !== undefined);
    await postgres.begin();
    await migrate(postgres.direct);
    setEnvironment({ DATABASE_URL: postgres.url, SECRET_KEY: '0'.repeat(64) });
    return postgres;
  }

  /** What the programs use, through the valve, and what the test itself uses. */
  get url(): string {
    return this.#valve.through(this.#server.url);
  }
  get direct(): string {
    return this.#server.url;
  }
  get network(): Valve {
    return this.#valve;
  }
  get pid(): number {
    return Number(readFileSync(join(this.#data, 'postmaster.pid'), 'utf8').split('\n')[0]);
  }

  /** Comes up, whatever it was through; a killed one's children may take a moment to go. */
  async begin(): Promise<void> {
    mkdirSync(this.folder, { recursive: true });
    for (const deadline = Date.now() + 30_000; ; await pause(200)) {
      try {
        this.#server = await startPostgres(this.#data);
        break;
      } catch (error) {
        if (Date.now() > deadline) throw error;
      }
    }
    const port = Number(new URL(this.#server.url).port);
    this.#valve ??= await Valve.to(port);
    this.#valve.leadTo(port);
  }

  /** Whether its server answers. */
  async isUp(): Promise<boolean> {
    const client = new Client({ connectionString: this.direct, connectionTimeoutMillis: 2_000 });
    return client.connect().then(
      () => client.end().then(() => true),
      () => false,
    );
  }

  kill(): void {
    process.kill(this.pid, 'SIGKILL');
  }

  /** Not a byte is left on its disk. */
  fill(): void {
    const file = join(this.folder, 'ballast');
    for (let size = 1 << 20; size >= 4096;)
      try {
        writeFileSync(file, Buffer.alloc(size), { flag: 'a' });
      } catch {
        size >>= 1;
      }
  }
  makeRoom(): void {
    rmSync(join(this.folder, 'ballast'), { force: true });
  }

  async stop(): Promise<void> {
    await this.#valve?.close();
    await this.#server?.stop();
    if (this.isMounted) spawnSync('umount', [this.folder]);
    if (existsSync(this.folder)) rmSync(this.folder, { recursive: true });
  }

  get #data(): string {
    return join(this.folder, 'postgres');
  }
}

const mount = (folder: string, megabytes: number): boolean =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder]).status === 0;
