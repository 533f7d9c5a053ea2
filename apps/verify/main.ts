import { createPublicKey, hash, verify, type JsonWebKey as JWK, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { replay, type LotRecord } from '@luochui/auction-engine';

/** `npm run verify -- RECORD.json`: anybody's own check of a lot, with the rules and the file and nothing else. */
function check(file: string): { holds: boolean; says: string } {
  const record: LotRecord = JSON.parse(readFileSync(file, 'utf8'));
  const keys = new Map<string, KeyObject>();
  const keyOf = (kid: string): KeyObject => {
    const known = keys.get(kid);
    if (known) return known;
    const jwk = record.keys.find((key) => key.kid === kid);
    if (!jwk) throw new Error(`the record has no key ${kid}`);
    const key = createPublicKey({ key: jwk as JWK, format: 'jwk' });
    keys.set(kid, key);
    return key;
  };
  const replayed = replay(record, {
    sha256: (data) => hash('sha256', data, 'hex'),
    isSigned: (text, signature, kid) =>
      verify(null, Buffer.from(text), keyOf(kid), Buffer.from(signature, 'base64url')),
  });
  if (!replayed.holds) return { holds: false, says: `不一致 / does not hold: entry ${replayed.seq}: ${replayed.why}` };
  const { seq, head, outcome } = replayed.lot;
  const result =
    outcome?.outcome === 'sold'
      ? `sold, winner ${outcome.winner}, price ${outcome.price} fen`
      : `${outcome?.outcome}, ${outcome?.reason}`;
  return { holds: true, says: `一致 / holds: ${result}; ${seq} entries, head ${head}` };
}

const [file] = process.argv.slice(2);
try {
  if (file === undefined) throw new Error('which record? npm run verify -- RECORD.json');
  const { holds, says } = check(file);
  console.log(says);
  process.exitCode = holds ? 0 : 1;
} catch (error) {
  console.log(`不一致 / does not hold: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
