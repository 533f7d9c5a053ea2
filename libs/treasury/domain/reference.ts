/** Seventeen letters that survive a bank's form, a hand and a telephone; no digits, so that the lot's number ends where they begin. */
const LETTERS = 'ACDEFHJKMNPRTVWXY';
const DRAWN = 4;

/** `LC` marks a deposit on its way in, `TK` (退款) money on its way back. */
export type ReferenceKind = 'LC' | 'TK';

/**
 * The remark that tells a transfer's purpose, such as `LC18 KHTMW`: the lot's number, four random letters and a check letter. It has
 * nothing to do with the bidder's code, which nobody at the bank or in finance may see. `random` answers a whole number below its argument.
 */
export function reference(kind: ReferenceKind, lotNumber: number, random: (below: number) => number): string {
  const drawn = Array.from({ length: DRAWN }, () => LETTERS[random(LETTERS.length)]).join('');
  return `${kind}${lotNumber} ${drawn}${checkLetter(kind, String(lotNumber), drawn)}`;
}

/**
 * Weights differ and the modulus is prime, so one wrong letter or digit is found, and so are two that changed places (within the letters,
 * or within the number).
 */
function checkLetter(kind: string, number: string, drawn: string): string {
  let sum = kind === 'LC' ? 0 : 5;
  for (const [i, letter] of drawn.split('').entries()) sum += (i + 2) * LETTERS.indexOf(letter);
  for (const [i, digit] of number.split('').reverse().entries()) sum += (i + 7) * Number(digit);
  return LETTERS[sum % LETTERS.length]!;
}

/** As a bank may have written it: full width, small letters, spaces and strokes anywhere. */
export const plainText = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{P}\p{S}]/gu, '');

export interface FoundReferences {
  /** Without spaces. */
  readonly sound: readonly string[];
  /** Look like one, but the check letter says that a sign is wrong. */
  readonly mistyped: readonly string[];
}

export function referencesIn(remark: string): FoundReferences {
  const sound = new Set<string>();
  const mistyped = new Set<string>();
  for (const [whole, kind, number, letters] of plainText(remark).matchAll(/(LC|TK)(\d{1,5})([A-Z]{5})/g)) {
    const fits =
      letters!.split('').every((letter) => LETTERS.includes(letter)) &&
      checkLetter(kind!, number!, letters!.slice(0, DRAWN)) === letters![DRAWN];
    (fits ? sound : mistyped).add(whole);
  }
  return { sound: [...sound], mistyped: [...mistyped] };
}
