import qrcode from 'qrcode-generator';

/** A QR code (ISO/IEC 18004) as rows of dark modules, without its quiet zone. Correction level M: a quarter of a printed page may be dirty. */
export function qrModules(text: string): boolean[][] {
  const code = qrcode(0, 'M');
  code.addData(text, 'Byte');
  code.make();
  const size = code.getModuleCount();
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (__, column) => code.isDark(row, column)),
  );
}
