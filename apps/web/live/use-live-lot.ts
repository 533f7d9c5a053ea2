import type { Bid } from '@luochui/sales/wire/bid.js';
import type { Entries } from '@luochui/sales/wire/entry.js';
import type { JoinedLot } from '@luochui/sales/wire/live.js';
import type { LotFrame, LotSnapshot } from '@luochui/sales/wire/lot.js';
import { useCallback, useEffect, useRef, useState } from 'react';
import { get } from '../api/client.js';
import { ask, liveSocket, useConnection } from './connection.js';
import { sawHead } from './seen-heads.js';
import { begin, missingAfter, withEntries, withFrame, type KnownLot } from './lot-log.js';

/** The lot as it moves, whole: what was missed while the connection was lost is fetched by its numbers. */
export function useLiveLot(snapshot: LotSnapshot) {
  const connection = useConnection();
  const [known, setKnown] = useState<KnownLot>(() => begin(snapshot));
  const { lotId } = snapshot;

  useEffect(() => {
    const socket = liveSocket();
    const show = (frame: LotFrame) => {
      if (frame.lotId !== lotId) return;
      sawHead(lotId, frame);
      setKnown((before) => withFrame(before, frame));
    };
    const join = async () => {
      const answer = await ask<JoinedLot>('lot:join', { lotId });
      if (!answer?.ok) return;
      sawHead(lotId, answer.snapshot);
      setKnown((before) =>
        withFrame({ ...before, lot: { ...before.lot, rules: answer.snapshot.rules } }, answer.snapshot),
      );
    };
    socket.on('lot:frame', show);
    socket.on('connect', join);
    if (socket.connected) void join();
    return () => {
      socket.off('lot:frame', show);
      socket.off('connect', join);
      void ask('lot:leave', { lotId });
    };
  }, [lotId]);

  useCatchingUp(lotId, known, (next) => setKnown(next));

  /** A bid's answer is as good as a frame, and there before it. */
  const heard = useCallback((bid: Bid, code: string | null) => {
    setKnown((before) => (bid.seq !== null && bid.seq > before.lot.seq ? withAnswer(before, bid, code) : before));
  }, []);
  return { ...known, whole: missingAfter(known) === null, connection, heard };
}

function withAnswer({ lot, entries }: KnownLot, bid: Bid, code: string | null): KnownLot {
  const { currentPrice, leastNextAmount, endsAt } = bid;
  return {
    entries,
    toldSeq: bid.seq!,
    lot: { ...lot, currentPrice, leastNextAmount, endsAt, leader: bid.leading ? code : lot.leader },
  };
}

/** One request at a time, until the record is whole; a later frame asks again when it leaves a gap. */
function useCatchingUp(lotId: string, known: KnownLot, setKnown: (next: (before: KnownLot) => KnownLot) => void) {
  const asking = useRef(false);
  const after = missingAfter(known);
  useEffect(() => {
    if (after === null || asking.current) return;
    asking.current = true;
    void get<Entries>(`/lots/${lotId}/entries?after=${after}&limit=1000`)
      .then(({ items }) => setKnown((before) => withEntries(before, items)))
      .catch(() => {})
      .finally(() => {
        asking.current = false;
      });
  }, [lotId, after, known, setKnown]);
}
