import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import PDFDocument from 'pdfkit';
import type { Block, PrintedDocument } from '../domain/printed-document.js';
import { drawCode } from './draw-code.js';
import { INK, keepTogether, MARGINS, MUTED, width } from './page.js';

const RULE = '#8d8577';
const LABEL_WIDTH = 96;
const LINE_GAP = 4.5;
const HASH = /^[0-9a-f]{64}$/;
/** A heading doesn't stand alone at the foot of a page. */
const HEADING_ROOM = 72;

/** Noto Sans SC, complete: a name with a rare character must not turn into a box. 17 MB, read once a process. */
const fontFile = (weight: 'Regular' | 'Bold') =>
  join(dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')), `../fonts/NotoSansHans-${weight}.otf`);
let fonts: { regular: Buffer; bold: Buffer } | undefined;

/** Draws on A4. It takes a tenth of a second of computing and more: processes that answer bids leave it to `Printer`. */
export async function drawPdf(printed: PrintedDocument): Promise<Buffer> {
  fonts ??= { regular: readFileSync(fontFile('Regular')), bold: readFileSync(fontFile('Bold')) };
  const pdf = new PDFDocument({
    size: 'A4',
    margins: MARGINS,
    bufferPages: true,
    lang: 'zh-CN',
    pdfVersion: '1.7',
    // The file's id is made from these, so they decide whether two drawings are equal.
    info: { Title: printed.title, Author: '落锤', CreationDate: new Date(printed.madeAt) },
  });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => pdf.on('end', resolve));
  pdf.registerFont('regular', fonts.regular).registerFont('bold', fonts.bold);
  pdf.font('regular');
  for (const block of printed.blocks)
    draw(
      pdf,
      mapTexts(block, (text) => spelled(pdf, text)),
    );
  numberPages(pdf, printed.reference);
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

/** A character that the font lacks would be an empty box: its number says at least which one it is. */
const spelled = (pdf: PDFDocument, text: string) =>
  Array.from(text)
    .map((character) => {
      const point = character.codePointAt(0)!;
      const drawn = pdf._font.font.hasGlyphForCodePoint(point) || character === '\n';
      return drawn ? character : `〔U+${point.toString(16).toUpperCase()}〕`;
    })
    .join('');

function mapTexts(block: Block, change: (text: string) => string): Block {
  switch (block.type) {
    case 'facts':
      return { ...block, rows: block.rows.map(([label, value]) => [label, change(value)] as const) };
    case 'table':
      return { ...block, rows: block.rows.map((cells) => cells.map(change)) };
    case 'code':
      return { ...block, lines: block.lines.map(change) };
    case 'title':
    case 'heading':
    case 'paragraph':
    case 'note':
      return { ...block, text: change(block.text) };
  }
}

function write(pdf: PDFDocument, text: string, font: string, size: number, after: number, color = INK): void {
  pdf.font(font).fontSize(size).fillColor(color);
  pdf.text(text, MARGINS.left, pdf.y, { width: width(pdf), lineGap: LINE_GAP });
  pdf.y += after;
}

function rule(pdf: PDFDocument): void {
  pdf.strokeColor(RULE).lineWidth(0.5);
  pdf
    .moveTo(MARGINS.left, pdf.y)
    .lineTo(pdf.page.width - MARGINS.right, pdf.y)
    .stroke();
  pdf.y += 6;
}

function draw(pdf: PDFDocument, block: Block): void {
  switch (block.type) {
    case 'title':
      pdf.font('bold').fontSize(19).fillColor(INK);
      pdf.text(block.text, MARGINS.left, pdf.y + 4, { width: width(pdf), align: 'center' });
      pdf.y += 18;
      return;
    case 'heading':
      keepTogether(pdf, HEADING_ROOM);
      pdf.y += 6;
      return write(pdf, block.text, 'bold', 11.5, 2);
    case 'paragraph':
      return write(pdf, block.text, 'regular', 10.5, 4);
    case 'note':
      return write(pdf, block.text, 'regular', 9, 4, MUTED);
    case 'facts':
      return drawFacts(pdf, block.rows);
    case 'table':
      return drawTable(pdf, block);
    case 'code':
      return drawCode(pdf, block);
  }
}

function drawFacts(pdf: PDFDocument, rows: readonly (readonly [string, string])[]): void {
  pdf.font('regular');
  rule(pdf);
  for (const [label, value] of rows) {
    // A hash stays on one line, where it can be compared.
    pdf.fontSize(HASH.test(value) ? 9 : 10.5);
    const options = { width: width(pdf) - LABEL_WIDTH, lineGap: LINE_GAP };
    const height = pdf.heightOfString(value, options);
    keepTogether(pdf, height);
    const { y } = pdf;
    pdf
      .fontSize(10.5)
      .fillColor(MUTED)
      .text(label, MARGINS.left, y, { width: LABEL_WIDTH - 8, lineGap: LINE_GAP });
    pdf
      .fontSize(HASH.test(value) ? 9 : 10.5)
      .fillColor(INK)
      .text(value, MARGINS.left + LABEL_WIDTH, y, options);
    pdf.y = y + height + 3;
  }
  rule(pdf);
  pdf.y += 4;
}

function drawTable(pdf: PDFDocument, { columns, rows }: Extract<Block, { type: 'table' }>): void {
  const inner = (share: number) => ({ width: width(pdf) * share - 8, lineGap: LINE_GAP });
  const heightOf = (cells: readonly string[]) =>
    Math.max(...cells.map((cell, i) => pdf.heightOfString(cell, inner(columns[i]!.width))));
  const drawRow = (cells: readonly string[], color: string) => {
    const height = heightOf(cells);
    keepTogether(pdf, height + 8);
    const { y } = pdf;
    let x = MARGINS.left;
    cells.forEach((cell, i) => {
      const { width: share, align = 'left' } = columns[i]!;
      pdf.fillColor(color).text(cell, x, y, { ...inner(share), align });
      x += width(pdf) * share;
    });
    pdf.y = y + height + 2;
    rule(pdf);
  };
  pdf.font('regular').fontSize(10);
  const head = columns.map(({ title }) => title);
  pdf.y += 4;
  // Whole on one page where it can be: our tables are short.
  keepTogether(
    pdf,
    [head, ...rows].reduce((sum, cells) => sum + heightOf(cells) + 8, 0),
  );
  drawRow(head, MUTED);
  for (const row of rows) drawRow(row, INK);
  pdf.y += 2;
}

function numberPages(pdf: PDFDocument, reference: string): void {
  const { count } = pdf.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    pdf.switchToPage(page);
    // Text below the margin would begin a page of its own.
    pdf.page.margins.bottom = 0;
    const y = pdf.page.height - 48;
    pdf.font('regular').fontSize(8.5).fillColor(MUTED);
    pdf.text(reference, MARGINS.left, y, { width: width(pdf) - 110, lineBreak: false });
    const number = `第 ${page + 1} 页，共 ${count} 页`;
    pdf.text(number, pdf.page.width - MARGINS.right - 110, y, { width: 110, align: 'right', lineBreak: false });
  }
}
