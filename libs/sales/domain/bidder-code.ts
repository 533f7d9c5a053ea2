/** Letters and digits that can't be taken for one another, on paper or said aloud: no 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. */
export const CODE_LETTERS = 'ACDEFGHJKMNPQRTWXY34679';
const LENGTH = 3;

/**
 * What a bidder is called in one lot: random, so that it tells nothing. `taken` are the codes of this lot and the bidder's own in
 * other lots, so that a code is never seen twice beside the same bidder. `random` answers a whole number below its argument.
 */
export function bidderCode(random: (below: number) => number, taken: ReadonlySet<string>): string {
  for (let length = LENGTH; ; length++) {
    for (let attempt = 0; attempt < 50; attempt++) {
      const code = Array.from({ length }, () => CODE_LETTERS[random(CODE_LETTERS.length)]).join('');
      if (!taken.has(code)) return code;
    }
  }
}
