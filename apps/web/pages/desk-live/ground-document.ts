import type { DirectLot } from '../../api/directions.js';
import { sha256 } from '../../verify/sha256.js';

type Document = NonNullable<DirectLot['document']>;

/** What the record says of a paper: its name and its hash. The paper itself stays on this machine. */
export async function documentOf(file: File): Promise<Document> {
  const bytes = await file.arrayBuffer();
  return { name: file.name.slice(0, 200), sha256: await hashOf(bytes) };
}

/** The browser's own hash is there only on a page that came encrypted. */
async function hashOf(bytes: ArrayBuffer): Promise<string> {
  if (!isSecureContext) return sha256(new Uint8Array(bytes));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
