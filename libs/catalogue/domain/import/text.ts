import { taken, wrong, type Judged } from './judged.js';

/** Marks that turn the direction of writing: they can make a name read as another. */
const DIRECTIONS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const INVISIBLE = /[\u200b\u200c\u2060\ufeff\u00ad]/g;
/** A joiner between two pictures is part of one picture; elsewhere it is invisible. */
const LONE_JOINER = /(?<!\p{Extended_Pictographic}\ufe0f?)\u200d|\u200d(?!\p{Extended_Pictographic})/gu;
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
const SPACES = /[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;

/** In one normal form, without what can't be seen. Lines stay; what they hold is stored as it stands, also HTML. */
export function clean(text: string): string {
  return text
    .replace(DIRECTIONS, '')
    .replace(INVISIBLE, '')
    .replace(LONE_JOINER, '')
    .replace(CONTROLS, '')
    .replace(SPACES, ' ')
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

export const oneLine = (text: string): string => clean(text).replace(/\s+/g, ' ');

export function judgeLine(text: string, limit: number): Judged<string> {
  return judge(text, oneLine(text), limit);
}

export function judgeParagraphs(text: string, limit: number): Judged<string> {
  return judge(text, clean(text), limit);
}

function judge(given: string, value: string, limit: number): Judged<string> {
  if (value === '') return taken<string>(null);
  const length = Array.from(value).length;
  if (length > limit) return wrong('text.too-long', { params: { length: String(length), limit: String(limit) } });
  const marked = given.search(DIRECTIONS) !== -1 || given.search(CONTROLS) !== -1;
  return taken(value, marked ? { code: 'text.control-characters' } : undefined);
}
