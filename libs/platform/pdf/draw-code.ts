import type PDFDocument from 'pdfkit';
import type { Block } from '../domain/printed-document.js';
import { INK, keepTogether, MARGINS, MUTED, width } from './page.js';
import { qrModules } from './qr.js';

/** 28 mm: read from an arm's length by any phone. */
const SIDE = 80;
/** Of white around a code, in modules (ISO/IEC 18004). */
const QUIET = 4;

/** The lines beside it are text, so that who can't scan can type the address. */
export function drawCode(pdf: PDFDocument, { text, lines }: Extract<Block, { type: 'code' }>): void {
  const modules = qrModules(text);
  const module = SIDE / (modules.length + 2 * QUIET);
  keepTogether(pdf, SIDE + 14);
  const { y } = pdf;
  pdf.fillColor(INK);
  modules.forEach((row, i) =>
    row.forEach((dark, j) => {
      if (dark) pdf.rect(MARGINS.left + (j + QUIET) * module, y + (i + QUIET) * module, module, module);
    }),
  );
  pdf.fill();
  pdf.y = y + 6;
  lines.forEach((line, i) => {
    pdf
      .font(i === 0 ? 'bold' : 'regular')
      .fontSize(i === 0 ? 11.5 : 9)
      .fillColor(i === 0 ? INK : MUTED);
    pdf.text(line, MARGINS.left + SIDE + 12, pdf.y, { width: width(pdf) - SIDE - 12, lineGap: 3 });
  });
  pdf.y = Math.max(pdf.y, y + SIDE) + 14;
}
