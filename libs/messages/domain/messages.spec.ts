import { describe, expect, it } from '@jest/globals';
import { surveyed } from '@luochui/testing/transitions.js';
import { addressOf, masked } from './address.js';
import { DELIVERY_TRANSITIONS, pauseAfter } from './delivery.js';
import { CHOOSABLE, kindOf, MESSAGE_KINDS, type KindName } from './kinds.js';
import { isWanted } from './wanted.js';
import { wordsOf } from './words.js';

const slots = (text: string) => [...text.matchAll(/\{[^}]*\}/g)].map(([slot]) => slot).sort();

describe('the kinds of message', () => {
  it.each(Object.keys(MESSAGE_KINDS) as KindName[])('%s asks for the same in both languages', (name) => {
    const { zh, en } = kindOf(name);
    expect([slots(en.title), slots(en.text)]).toEqual([slots(zh.title), slots(zh.text)]);
  });

  it('write money to the fen and times of Shanghai', () => {
    const params = { lotId: '1', number: '7', title: '光刻胶', price: '128000050', at: '2026-03-08T02:00:00.000Z' };
    expect(wordsOf('lot.won', params, 'zh').text).toContain('以 1,280,000.50 元 竞得');
    expect(wordsOf('lot.won', params, 'en').text).toContain('at CNY 1,280,000.50.');
    expect(wordsOf('lot.opens_soon', params, 'zh').text).toContain('将于 2026-03-08 10:00 开始');
    expect(wordsOf('lot.opens_soon', params, 'en').link).toBe('/lots/1');
  });
});

describe('what is wanted', () => {
  const choice = (kind: KindName, wanted: boolean) => [{ kind, channel: 'email' as const, wanted }];
  it.each([
    ['lot.won', choice('lot.won', false), true],
    ['lot.opens_soon', [], true],
    ['lot.opens_soon', choice('lot.opens_soon', false), false],
    ['bid.outbid', [], false],
    ['bid.outbid', choice('bid.outbid', true), true],
  ] as const)('%s with %j: %s', (name, choices, expected) => {
    expect(isWanted(name, 'email', choices)).toBe(expected);
  });

  it('is nothing of what goes to an address alone', () => {
    expect(CHOOSABLE.filter((name) => name.startsWith('code.'))).toEqual([]);
  });
});

describe('an address', () => {
  it.each([
    ['13800138000', 'sms', '+8613800138000', '+86138****8000'],
    ['+86 138-0013-8000', 'sms', '+8613800138000', '+86138****8000'],
    ['0086 13800138000', 'sms', '+8613800138000', '+86138****8000'],
    ['+49 30 1234567', 'sms', '+49301234567', '+493****4567'],
    [' Zhang.San@Example.COM ', 'email', 'zhang.san@example.com', 'zh***@example.com'],
    ['a@example.com', 'email', 'a@example.com', '***@example.com'],
  ] as const)('%s', (typed, channel, address, shown) => {
    expect(addressOf(typed)).toEqual({ channel, address });
    expect(masked({ channel, address })).toBe(shown);
  });
  it.each(['', '12345', '23800138000', 'a@b', 'a b@example.com', 'a@example.com\nbcc: b@example.com', '@example.com'])(
    'is not %j',
    (typed) => expect(addressOf(typed)).toBeNull(),
  );
});

describe('a delivery', () => {
  it('reaches every status, and each can be sent again', () => {
    expect(surveyed(DELIVERY_TRANSITIONS, 'waiting')).toEqual({ unreachable: [], final: [] });
  });
  it('is tried again later and later, and given up in the end', () => {
    const pauses = Array.from({ length: 8 }, (_, i) => pauseAfter(i + 1));
    expect(pauses.at(-1)).toBeNull();
    expect(pauses.slice(0, -1)).toEqual(pauses.slice(0, -1).toSorted((a, b) => a! - b!));
  });
});
