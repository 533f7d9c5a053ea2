import { setTimeout as pause } from 'node:timers/promises';
import { caller } from './people.js';

/** A listing officer's program that sends files: `await importer.sends(bytes, 'a.csv', {…})` ends when the import rests. */
export class Importer {
  readonly #call: ReturnType<typeof caller>;
  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {
    this.#call = caller(url);
  }

  /** The answer to the upload itself. */
  async uploads(bytes: Buffer, name: string, options?: object | string): Promise<{ status: number; body: any }> {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(bytes)]), name);
    if (options !== undefined) form.set('options', typeof options === 'string' ? options : JSON.stringify(options));
    const headers = { authorization: `Bearer ${this.token}`, 'accept-language': 'en' };
    const answer = await fetch(`${this.url}/api/v1/imports`, { method: 'POST', body: form, headers });
    return { status: answer.status, body: await answer.json() };
  }

  async sends(bytes: Buffer, name: string, options?: object): Promise<any> {
    const { status, body } = await this.uploads(bytes, name, options);
    if (status !== 202) throw new Error(`the upload was answered ${status}: ${JSON.stringify(body)}`);
    return this.rests(body.importId);
  }

  /** Waits until the import waits for somebody or has ended. */
  async rests(id: string, withinMs = 60_000): Promise<any> {
    for (const deadline = Date.now() + withinMs; Date.now() < deadline; await pause(50)) {
      const { body } = await this.calls('GET', `/${id}`);
      if (!['queued', 'running'].includes(body.status)) return body;
    }
    throw new Error(`import ${id} did not rest within ${withinMs} ms`);
  }

  calls(method: string, path: string, body?: object): Promise<{ status: number; body: any }> {
    return this.#call(this.token, method, `/imports${path}`, body);
  }

  async rows(id: string, query = ''): Promise<any[]> {
    const rows: any[] = [];
    for (let cursor: string | null = '0'; cursor !== null;) {
      const { body } = await this.calls('GET', `/${id}/rows?limit=200&cursor=${cursor}${query}`);
      rows.push(...body.items);
      cursor = body.nextCursor;
    }
    return rows;
  }

  async rejected(id: string): Promise<Buffer> {
    const headers = { authorization: `Bearer ${this.token}` };
    const answer = await fetch(`${this.url}/api/v1/imports/${id}/rejected`, { headers });
    return Buffer.from(await answer.arrayBuffer());
  }
}
