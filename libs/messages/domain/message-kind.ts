import type { OutsideChannel } from './channel.js';

export interface MessageText {
  /** What the kind is called where one chooses what to be told. */
  readonly name: string;
  readonly title: string;
  /** `{name}` takes the parameter of that name; `{name|money}` whole fen, `{name|time}` an RFC 3339 time. */
  readonly text: string;
}

/** What can be told, with its words in both languages. Data: the room that knows the fact gives the parameters. */
export interface MessageKind {
  /** `due`: owed by law or by the announced rules, it can't be turned off. `on`: unless refused. `asked`: only to who asked for it. */
  readonly sent: 'due' | 'on' | 'asked';
  readonly outside: readonly OutsideChannel[];
  /** Where it leads to in the product, a path. */
  readonly link?: string;
  /** Says that somebody bids in a lot: staff are not shown to whom it went. */
  readonly confidential?: true;
  /** Holds a code: kept sealed and only as long as the code holds, in no inbox. */
  readonly secret?: true;
  readonly zh: MessageText;
  readonly en: MessageText;
}

export type MessageKinds = Readonly<Record<string, MessageKind>>;

type Name<Slot extends string> = Slot extends `${infer Before}|${string}` ? Before : Slot;
type NamesIn<Text extends string> = Text extends `${string}{${infer Slot}}${infer Rest}`
  ? Name<Slot> | NamesIn<Rest>
  : never;

/** The parameters that a kind's words ask for; a spec holds the English ones to the same. */
export type ParametersOf<Kind extends MessageKind> = Readonly<
  Record<
    | NamesIn<Kind['zh']['title']>
    | NamesIn<Kind['zh']['text']>
    | (Kind extends { link: infer L extends string } ? NamesIn<L> : never),
    string
  >
>;
