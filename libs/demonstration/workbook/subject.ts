/** What one kind of work on some things is called, how it is done and what it brings; `#` stands for a number. */
export interface Work {
  readonly title: string;
  readonly how: string;
  readonly gain: string;
}

/** Things of a trade that the same works are done on. */
export interface Subject {
  readonly things: readonly string[];
  readonly trouble: string;
  readonly works: readonly Work[];
}

export const work = (title: string, how: string, gain: string): Work => ({ title, how, gain });
