import { canonical, type LotRecord } from '@luochui/auction-engine';
import type { Bid } from '@luochui/sales/wire/bid.js';
import { signedTextOf } from './signed-text.js';

export interface Signatures {
  /** False where this browser can't check them: then they are taken as they are, and the verdict says so. */
  readonly checked: boolean;
  readonly isSigned: (text: string, signature: string, keyId: string) => boolean;
}

type Key = { readonly kid: string; readonly kty?: unknown; readonly crv?: unknown; readonly x?: unknown };

/** So many are asked at once: the browser does them beside this thread. */
const AT_ONCE = 256;
const UNCHECKED: Signatures = { checked: false, isSigned: () => true };

/** Checks every signature of a record and of these receipts beforehand, since the engine asks for answers at once. */
export async function checkSignatures(record: LotRecord, receipts: readonly Bid[]): Promise<Signatures> {
  const keys = await keysOf(record.keys as readonly Key[]).catch(() => null);
  if (!keys) return UNCHECKED;
  const { lotId, entries, signatures } = record;
  const questions = [
    ...signatures.map(({ seq, head, signature, keyId }) => {
      const entry = entries[seq - 1]?.hash;
      return { text: canonical({ lotId, seq, entry, head }), signature, keyId };
    }),
    ...receipts.map((bid) => ({ text: signedTextOf(bid), ...bid.receipt })),
  ];
  const fits = new Set<string>();
  for (let from = 0; from < questions.length; from += AT_ONCE)
    await Promise.all(
      questions.slice(from, from + AT_ONCE).map(async ({ text, signature, keyId }) => {
        const key = keys.get(keyId);
        if (key && (await isOf(key, signature, text))) fits.add(nameOf(text, signature, keyId));
      }),
    );
  return { checked: true, isSigned: (...question) => fits.has(nameOf(...question)) };
}

/** How many of these receipts aren't signed with one of these keys; null where this browser can't tell. */
export async function checkReceipts(jwks: readonly Key[], receipts: readonly Bid[]): Promise<number | null> {
  const keys = await keysOf(jwks).catch(() => null);
  if (!keys) return null;
  const fit = await Promise.all(
    receipts.map(async (bid) => {
      const key = keys.get(bid.receipt.keyId);
      return key !== undefined && (await isOf(key, bid.receipt.signature, signedTextOf(bid)));
    }),
  );
  return fit.filter((fits) => !fits).length;
}

const nameOf = (...question: [string, string, string]): string => question.join('\n');

/** Throws where the browser has no Ed25519, or the page didn't come encrypted. */
async function keysOf(jwks: readonly Key[]): Promise<ReadonlyMap<string, CryptoKey>> {
  const imported = jwks.map(async ({ kid, kty, crv, x }) => {
    const jwk = { kty, crv, x } as JsonWebKey;
    return [kid, await crypto.subtle.importKey('jwk', jwk, 'Ed25519', false, ['verify'])] as const;
  });
  return new Map(await Promise.all(imported));
}

async function isOf(key: CryptoKey, signature: string, text: string): Promise<boolean> {
  try {
    return await crypto.subtle.verify('Ed25519', key, bytesOf(signature), new TextEncoder().encode(text));
  } catch {
    return false;
  }
}

const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
