import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plainText, reference, referencesIn } from './reference.js';

const LETTERS = 'ACDEFHJKMNPRTVWXY';
const drawn = fc.record({
  number: fc.integer({ min: 0, max: 9_999 }),
  letters: fc.array(fc.integer({ min: 0, max: 16 }), { minLength: 4, maxLength: 4 }),
});
const made = ({ number, letters }: { number: number; letters: number[] }) => {
  const rest = [...letters];
  return reference('LC', number, () => rest.shift()!);
};

describe('the remark of a transfer', () => {
  it('is the lot, four letters and one that checks them', () => {
    expect(reference('LC', 18, () => 0)).toMatch(/^LC18 AAAA[A-Y]$/);
  });

  it.each([
    ['as it is', 'LC18 AAAA', 1],
    ['in small letters with a note before and behind', '付保证金lc18aaaa', 1],
    ['in full width', 'ＬＣ１８　ＡＡＡＡ', 1],
    ['with strokes', 'LC-18/AAAA', 1],
    ['without it', '保证金', 0],
  ])('is read out of a bank’s text: %s', (_, text, found) => {
    const check = reference('LC', 18, () => 0).at(-1)!;
    expect(referencesIn(`${text}${check}，请查收`).sound).toHaveLength(found);
  });

  it('is found again wherever it stands', () => {
    fc.assert(
      fc.property(drawn, (parts) => {
        const text = made(parts);
        expect(referencesIn(`备注：${text.toLowerCase()}。`)).toEqual({ sound: [plainText(text)], mistyped: [] });
      }),
    );
  });

  it('tells one wrong letter, and two that changed places', () => {
    fc.assert(
      fc.property(drawn, fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 16 }), (parts, at, by) => {
        const text = plainText(made(parts));
        const letters = text.split('');
        const place = text.length - 5 + at;
        letters[place] = LETTERS[(LETTERS.indexOf(letters[place]!) + by) % 17]!;
        expect(referencesIn(letters.join('')).sound).toEqual([]);
        const swapped = text.split('');
        const next = text.length - 5 + (at % 4);
        [swapped[next], swapped[next + 1]] = [swapped[next + 1]!, swapped[next]!];
        if (swapped.join('') !== text) expect(referencesIn(swapped.join('')).sound).toEqual([]);
      }),
    );
  });
});
