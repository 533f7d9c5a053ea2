import { generateKeyPairSync, verify } from 'node:crypto';
import { afterAll, describe, expect, it } from '@jest/globals';
import { SigningThreads } from './signing-threads.js';

describe('signing threads', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const threads = new SigningThreads(privateKey);
  afterAll(() => threads.end());

  it.each([0, 1, 4, 5, 6, 257])('sign each of %s texts, in their order', async (count) => {
    const texts = Array.from({ length: count }, (_, i) => `entry ${i}`);
    const signatures = await threads.sign(texts);
    expect(signatures).toHaveLength(count);
    const fits = texts.map((text, i) =>
      verify(null, Buffer.from(text), publicKey, Buffer.from(signatures[i]!, 'base64url')),
    );
    expect(fits.every(Boolean)).toBe(true);
  });

  it('leave the event loop free meanwhile', async () => {
    let turns = 0;
    const turning = setInterval(() => turns++, 1);
    await threads.sign(Array.from({ length: 4_000 }, (_, i) => `entry ${i}`));
    clearInterval(turning);
    expect(turns).toBeGreaterThan(10);
  });
});
