import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROOT } from '@luochui/platform/config/root.js';

/** Runs to its end: exit code and what it said. */
async function run(file: string, args: readonly string[], environment: Record<string, string>) {
  const child = spawn(process.execPath, [file, ...args], {
    env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: '', REDIS_URL: '', SECRET_KEY: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, error, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { out, error, code };
}

describe('a start that cannot be', () => {
  // A copy without packages: whatever gets past the checks fails at once instead of installing.
  let checkout: string, start: string, data: string, server: ReturnType<typeof createServer>, taken: string;

  beforeAll(async () => {
    checkout = mkdtempSync(join(tmpdir(), '落锤 start-'));
    cpSync(join(ROOT, 'apps/standalone'), join(checkout, 'apps/standalone'), { recursive: true });
    start = join(checkout, 'apps/standalone/start.mjs');
    data = join(checkout, 'data');
    server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    taken = String((server.address() as AddressInfo).port);
  });
  afterAll(async () => {
    server.close();
    rmSync(checkout, { recursive: true });
  });

  it('says which port is taken, before anything is made', async () => {
    const { error, code } = await run(start, [], { PORT: taken, DATA_DIR: data });
    expect(error).toBe(`Port ${taken} is taken by another program. Choose another: PORT=${+taken + 1} npm start\n`);
    expect([code, existsSync(data), existsSync(join(checkout, 'node_modules'))]).toEqual([1, false, false]);
  });

  it('says that an address is not this machine’s', async () => {
    const { error, code } = await run(start, [], { HOST: '192.0.2.1', PORT: '0', DATA_DIR: data });
    expect([error, code]).toEqual([expect.stringMatching(/^192\.0\.2\.1 is no address of this machine\./), 1]);
  });

  it('lists the options when one is mistyped', async () => {
    const { error, code } = await run(start, ['--frehs'], { PORT: '0', DATA_DIR: data });
    expect([error, code]).toEqual([expect.stringMatching(/^There is no option --frehs\. (.|\n)*--fresh /), 1]);
  });

  it('deletes nothing when the data are on a server', async () => {
    const environment = { PORT: '0', DATA_DIR: data, DATABASE_URL: 'postgres://luochui@127.0.0.1/luochui' };
    const { error, code } = await run(start, ['--fresh'], environment);
    expect([error, code]).toEqual([expect.stringMatching(/^--fresh deletes the embedded database only/), 1]);
  });

  it('is told where the running one is', async () => {
    const running = createHttpServer((_, answer) => answer.end()).listen(0, '127.0.0.1');
    await once(running, 'listening');
    const url = `http://127.0.0.1:${(running.address() as AddressInfo).port}`;
    mkdirSync(data);
    writeFileSync(join(data, 'running.json'), JSON.stringify({ pid: process.pid, url }));
    try {
      expect(await run(start, [], { DATA_DIR: data })).toEqual({
        out: `already running at ${url}\n`,
        error: '',
        code: 0,
      });
      expect(await run(start, ['--fresh'], { DATA_DIR: data })).toMatchObject({ code: 1 });
    } finally {
      running.close();
      running.closeAllConnections();
      rmSync(data, { recursive: true });
    }
  });

  const nowhere = 'postgres://luochui:geheim@127.0.0.1:1/luochui';
  it.each([
    ['standalone', 'PORT', 'http', /^PORT must be a whole number/],
    ['standalone', 'SECRET_KEY', 'geheim', /^SECRET_KEY must be 64 hexadecimal digits/],
    ['standalone', 'DATABASE_URL', 'geheim', /^DATABASE_URL must be an address like/],
    ['standalone', 'DATABASE_URL', nowhere, /^The database luochui at 127\.0\.0\.1:1 \(DATABASE_URL\) cannot be used/],
    ['standalone', 'REDIS_URL', 'redis://:geheim@127.0.0.1:1', /^Redis at 127\.0\.0\.1:1 \(REDIS_URL\) cannot be used/],
    ['api', 'DATABASE_URL', nowhere, /^SECRET_KEY is not set\./],
    ['api', 'SECRET_KEY', '1'.repeat(64), /^DATABASE_URL is not set\./],
    ['worker', 'SECRET_KEY', '1'.repeat(64), /^DATABASE_URL is not set\./],
  ])('of %s with a wrong %s (%s) is one sentence', async (app, name, value, says) => {
    const file = join(ROOT, `dist/apps/${app}/main.js`);
    const { error, code } = await run(file, [], { PORT: '0', DATA_DIR: data, [name]: value });
    expect(error).toMatch(says);
    expect(error.trimEnd().split('\n')).toHaveLength(1);
    expect(error).not.toContain('geheim');
    expect([code, existsSync(data)]).toEqual([1, false]);
  });
});
