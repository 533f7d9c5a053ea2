// usage: node watchers-client.js ; takes lines of JSON orders on its standard input and prints one line of JSON for each. In a process of
// its own and on bare WebSockets, like floors/fan-client.mjs, so that 2,000 watchers cost little. A watcher of ours joins a lot; one of a
// bare server (`lotId: null`) is connected and nothing more.
import { createInterface } from 'node:readline';
import WebSocket from 'ws';

type Order =
  | { do: 'connect'; url: string; watchers: number; lotId: string | null; together: number }
  | { do: 'cut' }
  | { do: 'told'; told: Record<string, number> }
  | { do: 'state' };

interface Watcher {
  socket: WebSocket;
  /** The newest state, by snapshot or frame. */
  seq: number;
  head: string;
  /** As far as its entries reach without a gap. */
  whole: number;
  frames: Set<number>;
}

const HELLO = '40/live,';
const ANSWER = '43/live,0';
const FRAME = '42/live,["lot:frame",';
const FIRST_SEQ = /"seq":(\d+)/;

const watchers: Watcher[] = [];
/** Of each frame that arrived: which one, and when. */
let seqs = new Int32Array(1 << 20);
let times = new Float64Array(1 << 20);
let arrived = 0;
let bytes = 0;

const now = () => Number(process.hrtime.bigint()) / 1e6;

async function connect({ url, watchers: count, lotId, together }: Extract<Order, { do: 'connect' }>) {
  const began = now();
  for (let i = 0; i < count; i += together)
    await Promise.all(
      Array.from({ length: Math.min(together, count - i) }, (_, k) =>
        one(`${url.replace('http', 'ws')}`, lotId, i + k),
      ),
    );
  return { ms: now() - began };
}

function one(url: string, lotId: string | null, index: number): Promise<void> {
  return new Promise((done, fail) => {
    const socket = new WebSocket(`${url}/socket.io/?EIO=4&transport=websocket`, {
      perMessageDeflate: false,
      skipUTF8Validation: true,
      handshakeTimeout: 60_000,
    });
    const before = watchers[index];
    const watcher: Watcher = before ?? { socket, seq: 0, head: '', whole: 0, frames: new Set() };
    watcher.socket = socket;
    watchers[index] = watcher;
    socket.once('error', fail);
    socket.on('message', (data: Buffer) => {
      const text = data.toString('latin1');
      if (text === '2') return socket.send('3');
      if (text.startsWith('0')) return socket.send(lotId === null ? '40' : HELLO);
      if (lotId === null) return done();
      if (text.startsWith(FRAME)) return frame(watcher, text);
      if (text.startsWith(HELLO))
        return socket.send(`42/live,0["lot:join",${JSON.stringify({ lotId, lastSeq: watcher.seq })}]`);
      if (!text.startsWith(ANSWER)) return;
      const [{ ok, snapshot, entries }] = JSON.parse(text.slice(ANSWER.length));
      if (!ok) return fail(new Error(text));
      state(watcher, snapshot, [...entries, ...snapshot.entries]);
      done();
    });
  });
}

/** The text is read once only: of frames the seq alone, the rest when somebody asks for the state. */
function frame(watcher: Watcher, text: string): void {
  const seq = Number(FIRST_SEQ.exec(text)![1]);
  // The heartbeat tells again what was told.
  if (watcher.frames.has(seq)) return;
  if (arrived === seqs.length) {
    seqs = grown(seqs, new Int32Array(seqs.length * 2));
    times = grown(times, new Float64Array(times.length * 2));
  }
  seqs[arrived] = seq;
  times[arrived++] = now();
  bytes += text.length;
  watcher.frames.add(seq);
  if (watcher === watchers[0] || seq > watcher.whole + 1) {
    const [, message] = JSON.parse(text.slice('42/live,'.length));
    state(watcher, message, message.entries);
  } else {
    // The next in order, as nearly all are; its head stands first in the text.
    watcher.seq = Math.max(watcher.seq, seq);
    watcher.whole = Math.max(watcher.whole, seq);
    watcher.head = /"head":"(\w+)"/.exec(text)![1]!;
  }
}

function state(watcher: Watcher, { seq, head }: { seq: number; head: string }, entries: { seq: number }[]): void {
  for (const entry of entries.toSorted((a, b) => a.seq - b.seq)) if (entry.seq === watcher.whole + 1) watcher.whole++;
  if (seq < watcher.seq) return;
  [watcher.seq, watcher.head] = [seq, head];
}

const grown = <A extends Int32Array | Float64Array>(from: A, to: A): A => {
  to.set(from);
  return to;
};

/** `told`: when the bidder had the answer to each bid, on the clock that all processes of a machine share. */
function measured(told: Record<string, number>) {
  const latencies: number[] = [];
  for (let i = 0; i < arrived; i++) {
    const at = told[seqs[i]!];
    if (at !== undefined) latencies.push(times[i]! - at);
  }
  latencies.sort((a, b) => a - b);
  const at = (share: number) => latencies[Math.min(latencies.length - 1, Math.floor(share * latencies.length))] ?? null;
  const sent = new Set<number>();
  for (const { frames } of watchers) for (const seq of frames) if (told[seq] !== undefined) sent.add(seq);
  const got = watchers.map(({ frames }) => [...frames].filter((seq) => sent.has(seq)).length);
  const span = (Math.max(...Object.values(told)) - Math.min(...Object.values(told))) / 1_000;
  return {
    sent: sent.size,
    delivered: got.reduce((sum, count) => sum + count, 0),
    lost: got.reduce((sum, count) => sum + sent.size - count, 0),
    span,
    bytes: Math.round(bytes / Math.max(1, arrived)),
    p50: at(0.5),
    p99: at(0.99),
  };
}

for await (const line of createInterface({ input: process.stdin })) {
  const order: Order = JSON.parse(line);
  let answer: unknown = null;
  if (order.do === 'connect') answer = await connect(order);
  else if (order.do === 'told') answer = measured(order.told);
  else if (order.do === 'cut') {
    for (const { socket } of watchers)
      socket
        .removeAllListeners()
        .on('error', () => {})
        .terminate();
  } else answer = watchers.map(({ seq, head, whole }) => ({ seq, head, whole }));
  console.log(JSON.stringify(answer));
}
