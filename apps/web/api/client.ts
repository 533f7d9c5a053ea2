import { currentLanguage } from '../texts/language.js';
import { uuid } from './uuid.js';

/** RFC 9457, as the server writes it: title and detail are in the reader's language and shown as they come. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly code: string;
  readonly params?: {
    readonly issues?: readonly { path: string; message: string }[];
    readonly [name: string]: unknown;
  };
  readonly requestId?: string;
}

/** What the server refused, or status 0 when no answer came. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

export interface WriteOptions {
  /** The same key is the same deed, however often it is sent. A new one each time unless given. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

let answeredAt = Date.now();
/** When the server last answered anything: as of then are the figures of a page that is offline. */
export const lastAnswerAt = (): number => answeredAt;

export const get = <T>(path: string, signal?: AbortSignal): Promise<T> => send<T>('GET', path, { signal });

export const post = <T>(path: string, body?: unknown, options?: WriteOptions) => write<T>('POST', path, body, options);
export const put = <T>(path: string, body?: unknown, options?: WriteOptions) => write<T>('PUT', path, body, options);
export const del = <T = void>(path: string, options?: WriteOptions) => write<T>('DELETE', path, undefined, options);

/** As another person than the reader, in his name alone: neither the reader's cookie is sent, nor is one taken that comes back. */
export function apart<T>(
  method: 'POST' | 'DELETE',
  path: string,
  { body, token }: { body?: unknown; token?: string },
): Promise<T> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (token !== undefined) headers.authorization = `Bearer ${token}`;
  // Kept alive, so that what was begun is also ended when the page is left meanwhile.
  return send<T>(method, path, {
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
    credentials: 'omit',
    keepalive: true,
  });
}

function write<T>(method: string, path: string, body: unknown, { idempotencyKey = uuid(), signal }: WriteOptions = {}) {
  const headers: Record<string, string> = { 'idempotency-key': idempotencyKey };
  // A form names its own boundary.
  if (body !== undefined && !(body instanceof FormData)) headers['content-type'] = 'application/json';
  const content = body === undefined || body instanceof FormData ? body : JSON.stringify(body);
  return send<T>(method, path, { headers, body: content, signal });
}

interface Init extends RequestInit {
  readonly headers?: Record<string, string>;
}

/** `path` under /api/v1, as protocol.md writes it: `/lots/{id}`. */
async function send<T>(method: string, path: string, init: Init): Promise<T> {
  const headers = { accept: 'application/json', 'accept-language': currentLanguage(), ...init.headers };
  const response = await fetch(`/api/v1${path}`, { ...init, method, headers }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ProblemError({ type: 'about:blank', title: '', status: 0, code: 'network.unreachable' });
  });
  answeredAt = Date.now();
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T;
  throw new ProblemError(await problemOf(response));
}

async function problemOf(response: Response): Promise<Problem> {
  const kind = response.headers.get('content-type') ?? '';
  if (kind.includes('json')) return (await response.json()) as Problem;
  // A proxy's page, not ours.
  return { type: 'about:blank', title: response.statusText, status: response.status, code: 'server.unreadable' };
}
