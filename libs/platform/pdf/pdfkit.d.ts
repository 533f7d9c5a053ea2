declare module 'pdfkit' {
  import type { Readable } from 'node:stream';

  interface TextOptions {
    align?: 'left' | 'center' | 'right';
    width?: number;
    lineGap?: number;
    lineBreak?: boolean;
  }
  interface DocumentOptions {
    size: 'A4';
    margins: { top: number; bottom: number; left: number; right: number };
    bufferPages: boolean;
    lang: string;
    pdfVersion: '1.7';
    info: Record<string, string | Date>;
  }
  /** The little of pdfkit 0.20 that we use. */
  export default class PDFDocument extends Readable {
    constructor(options: DocumentOptions);
    x: number;
    y: number;
    /** The font in use, as fontkit reads it. */
    readonly _font: { readonly font: { hasGlyphForCodePoint(point: number): boolean } };
    page: { width: number; height: number; margins: { bottom: number } };
    registerFont(name: string, source: Buffer): this;
    font(name: string): this;
    fontSize(size: number): this;
    fillColor(color: string): this;
    strokeColor(color: string): this;
    lineWidth(width: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    stroke(): this;
    rect(x: number, y: number, width: number, height: number): this;
    fill(): this;
    text(text: string, x: number, y: number, options?: TextOptions): this;
    heightOfString(text: string, options?: TextOptions): number;
    addPage(): this;
    bufferedPageRange(): { start: number; count: number };
    switchToPage(page: number): this;
    end(): void;
  }
}
