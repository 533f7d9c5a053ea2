/** A document as data, before it is drawn: the same data gives the same bytes. Texts are as they will be read. */
export interface PrintedDocument {
  /** Of the file, in a reader's title bar. */
  readonly title: string;
  /** Stands at the foot of every page beside the page's number. */
  readonly reference: string;
  /** Unix milliseconds; it stands in the file, so it has to be the data's time and not the drawing's. */
  readonly madeAt: number;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly type: 'title' | 'heading' | 'paragraph' | 'note'; readonly text: string }
  | { readonly type: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  /** A QR code of the text, with lines beside it, the first of them as a heading. */
  | { readonly type: 'code'; readonly text: string; readonly lines: readonly string[] }
  | { readonly type: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] };

export interface Column {
  readonly title: string;
  /** Its part of the page's width; the parts of a table add up to 1. */
  readonly width: number;
  readonly align?: 'left' | 'right';
}
