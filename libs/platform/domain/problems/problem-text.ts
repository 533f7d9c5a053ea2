/** What a reader is told. `detail` says what to do; `{name}` takes the parameter of that name. */
export interface ProblemText {
  readonly title: string;
  readonly detail: string;
}

/** One kind of refusal: its HTTP status, and its words in both languages. */
export interface ProblemKind {
  readonly status: number;
  readonly zh: ProblemText;
  readonly en: ProblemText;
}

export type ProblemKinds = Readonly<Record<string, ProblemKind>>;
