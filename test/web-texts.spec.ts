import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROOT } from '@luochui/platform/config/root.js';

const FOLDER = join(ROOT, 'apps/web/texts');
const CHINESE = /[\u3400-\u9fff]/;
/** Punctuation of Chinese print, which English has no use for. */
const CHINESE_MARKS = /[，。；：？！（）《》、]/;
/** The mark on every page is written in Chinese, and its accessible name has to hold what is seen. */
const IN_CHINESE = ['shell.ts shellTexts.brandName'];
/** A word of ordinary English, not an abbreviation or a name such as TRL. */
const ENGLISH_WORD = /\b[a-z]{3,}\b/;

interface Leaf {
  readonly key: string;
  readonly zh: unknown;
  readonly en: unknown;
}

/** What the words are made of: a text, or the source of a function that makes it. */
const words = (text: unknown): string =>
  typeof text === 'function' ? text.toString() : typeof text === 'string' ? text : '';

function* leaves(zh: unknown, en: unknown, key: string): Generator<Leaf> {
  const inner = [zh, en].filter((each) => typeof each === 'object' && each !== null) as object[];
  if (inner.length === 0) return yield { key, zh, en };
  for (const name of new Set(inner.flatMap(Object.keys)))
    yield* leaves((zh as any)?.[name], (en as any)?.[name], `${key}.${name}`);
}

/** Every key of every area: `texts/<area>.ts` exports `bilingual(zh, en)`. */
async function everyText(): Promise<Leaf[]> {
  const found: Leaf[] = [];
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.ts'))) {
    const area: Record<string, any> = await import(join(FOLDER, file));
    for (const [name, texts] of Object.entries(area))
      if (typeof texts === 'object' && texts?.zh && texts?.en)
        found.push(...leaves(texts.zh, texts.en, `${file} ${name}`));
  }
  return found;
}

describe('the texts', () => {
  it('are there in both languages, and each in its own', async () => {
    const texts = (await everyText()).filter(({ key }) => !key.startsWith('language.ts'));
    expect(texts.length).toBeGreaterThan(50);
    const missing = texts.filter(({ zh, en }) => typeof zh !== typeof en || words(zh) === '' || words(en) === '');
    expect(missing.map(({ key }) => key)).toEqual([]);
    const chinese = texts.filter(({ en }) => CHINESE.test(words(en)) || CHINESE_MARKS.test(words(en)));
    expect(chinese.map(({ key }) => key)).toEqual(IN_CHINESE);
    // Of a function the source is English in any case.
    const english = texts.filter(({ zh }) => typeof zh === 'string' && !CHINESE.test(zh) && ENGLISH_WORD.test(zh));
    expect(english.map(({ key, zh }) => `${key}: ${String(zh)}`)).toEqual([]);
  });

  it('take the same parameters', async () => {
    const functions = (await everyText()).filter(({ zh }) => typeof zh === 'function');
    const different = functions.filter(({ zh, en }) => (zh as () => string).length !== (en as () => string)?.length);
    expect(different.map(({ key }) => key)).toEqual([]);
  });
});
