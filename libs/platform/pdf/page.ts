import type PDFDocument from 'pdfkit';

export const INK = '#1d1b18';
export const MUTED = '#5b564e';
export const MARGINS = { top: 64, bottom: 72, left: 64, right: 64 };

export const width = (pdf: PDFDocument) => pdf.page.width - MARGINS.left - MARGINS.right;

/** Begins a new page where `height` doesn't fit on this one any more. */
export function keepTogether(pdf: PDFDocument, height: number): void {
  if (pdf.y + height > pdf.page.height - MARGINS.bottom) {
    pdf.addPage();
    pdf.y = MARGINS.top;
  }
}
