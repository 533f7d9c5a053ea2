import { describe, expect, it } from '@jest/globals';
import { FakeClock } from '@luochui/testing/fake-clock.js';
import { SignedLinks } from './signed-link.js';

describe('a signed link', () => {
  const clock = new FakeClock(1_000);
  const links = new SignedLinks({ secretKey: Buffer.alloc(32, 1) } as never, clock as never);
  const token = links.make('report', 'r-1', 2_000);

  it('opens what it was made for', () => expect(links.open('report', token)).toBe('r-1'));

  it.each([
    ['for another purpose', 'contract', token],
    ['with another subject', 'report', token.replace('r-1', 'r-2')],
    ['with a later expiry', 'report', token.replace(`.${(2_000).toString(36)}.`, `.${(9_000).toString(36)}.`)],
    ['cut short', 'report', token.slice(0, -1)],
    ['that is none', 'report', 'x'],
    ['with more behind it', 'report', `${token}.x`],
  ])('is refused %s', (_, purpose, odd) => expect(() => links.open(purpose, odd)).toThrow('link.invalid'));

  it('of another key opens nothing', () => {
    const others = new SignedLinks({ secretKey: Buffer.alloc(32, 2) } as never, clock as never);
    expect(() => others.open('report', token)).toThrow('link.invalid');
  });

  it('ends', () => {
    clock.advance(1_001);
    expect(() => links.open('report', token)).toThrow('link.expired');
  });
});
