import type { LiveAnswer, LiveEvents, SyncedClock } from '@luochui/sales/wire/live.js';
import { useEffect, useSyncExternalStore } from 'react';
import { io, type Socket } from 'socket.io-client';
import { del } from '../api/client.js';
import { useSession } from '../api/session.js';
import { addSample, localNow } from './server-clock.js';

export type Connection = 'connecting' | 'connected' | 'lost';
export type LiveSocket = Socket<LiveEvents>;

const SYNC_EVERY_MS = 15_000;
/** Several soon after connecting: the quickest of them is the truest. */
const FIRST_SYNCS_MS = [0, 250, 700, 1_500];
const ANSWER_MS = 4_000;

let socket: LiveSocket | undefined;
let users = 0;
let state: Connection = 'connecting';
let lostAt = 0;
const listeners = new Set<() => void>();

function become(next: Connection) {
  if (state === 'connected' && next === 'lost') lostAt = Date.now();
  state = next;
  for (const tell of listeners) tell();
}

function open(): LiveSocket {
  const live: LiveSocket = io('/live', { transports: ['websocket', 'polling'], reconnectionDelayMax: 3_000 });
  live.on('connect', () => {
    become('connected');
    for (const wait of FIRST_SYNCS_MS) setTimeout(() => void syncClock(), wait);
  });
  live.on('disconnect', () => become('lost'));
  live.on('connect_error', (error) => {
    become('lost');
    const { data } = error as Error & { data?: { code?: string } };
    // A session that is over refuses the connection for good; without it one may still watch.
    if (data?.code === 'auth.required') void del('/session').finally(() => live.connect());
  });
  return live;
}

/** The one connection of this tab: opened by the first page that is live, closed with the last. */
export function liveSocket(): LiveSocket {
  return (socket ??= open());
}

/** One message and its answer; undefined when none came. */
export async function ask<T extends object>(event: string, message: object): Promise<LiveAnswer<T> | undefined> {
  if (!socket?.connected) return undefined;
  const live = socket.timeout(ANSWER_MS) as unknown as {
    emitWithAck(event: string, message: object): Promise<unknown>;
  };
  return (await live.emitWithAck(event, message).catch(() => undefined)) as LiveAnswer<T> | undefined;
}

async function syncClock(): Promise<void> {
  const t0 = localNow();
  const answer = await ask<SyncedClock>('clock:sync', { t0 });
  if (answer?.ok) addSample({ ...answer, t0, t3: localNow() });
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useConnectionState = (): Connection => useSyncExternalStore(subscribe, () => state);
/** When the connection was lost, on this machine's clock. */
export const connectionLostAt = (): number => lostAt;

/** Keeps the connection while the page is shown. Who signs in or out is known to the server from a new handshake on. */
export function useConnection(): Connection {
  const user = useSession()?.id;
  useEffect(() => {
    users += 1;
    liveSocket();
    const sync = () => void syncClock();
    const timer = setInterval(sync, SYNC_EVERY_MS);
    // A machine that slept has lost its sense of time, and the browser knows of the network first.
    const wake = () => {
      if (document.hidden) return;
      socket?.connect();
      sync();
    };
    document.addEventListener('visibilitychange', wake);
    addEventListener('online', wake);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', wake);
      removeEventListener('online', wake);
      if (--users > 0) return;
      socket?.close();
      socket = undefined;
      become('connecting');
    };
  }, []);
  useEffect(() => {
    if (signedInAs !== undefined && signedInAs !== user) socket?.disconnect().connect();
    signedInAs = user;
  }, [user]);
  return useConnectionState();
}
let signedInAs: string | undefined;
