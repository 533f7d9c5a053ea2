import { inflateSync } from 'node:zlib';

const OBJECT = /(\d+) 0 obj\n([\s\S]*?)\nendobj/g;

/**
 * The text of a PDF that our printer made, for tests: pages in their order, spaces and breaks left out. It reads the fonts' ToUnicode maps, so it
 * sees what a reader can search for and copy. Not a PDF reader: it knows the objects that pdfkit writes and no others.
 */
export function pdfText(pdf: Buffer): string {
  const objects = new Map<string, string>();
  for (const [, id, body] of pdf.toString('latin1').matchAll(OBJECT)) objects.set(id!, body!);
  const glyphs = new Map<string, Map<string, string>>();
  const resources = [...objects.values()].filter((body) => body.includes('/Font <<'));
  for (const [, name, id] of resources.join('\n').matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id!) ?? '')?.[1];
    if (map) glyphs.set(name!, unicodeMap(stream(objects.get(map)!)));
  }
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\n/.test(body));
  return pages.map((page) => contents(stream(objects.get(/\/Contents (\d+) 0 R/.exec(page)![1]!)!), glyphs)).join('');
}

function stream(object: string): string {
  const start = object.indexOf('stream\n') + 'stream\n'.length;
  const bytes = Buffer.from(object.slice(start, object.lastIndexOf('\nendstream')), 'latin1');
  return (object.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
}

/** `<from> <to> [<text> <text> …]` under beginbfrange. */
function unicodeMap(map: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, from, texts] of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi)) {
    // A ligature stands for several characters: `<0066 0066>`.
    [...texts!.matchAll(/<([0-9a-f ]*)>/gi)].forEach(([, hex], i) => {
      const glyph = (Number.parseInt(from!, 16) + i).toString(16).padStart(4, '0');
      found.set(glyph, Buffer.from(hex!.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'));
    });
  }
  return found;
}

function contents(operators: string, glyphs: Map<string, Map<string, string>>): string {
  let font = new Map<string, string>();
  let text = '';
  for (const [, name, array] of operators.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name) font = glyphs.get(name) ?? new Map();
    for (const [, hex] of (array ?? '').matchAll(/<([0-9a-f]*)>/gi))
      for (const glyph of hex!.toLowerCase().match(/.{4}/g) ?? []) text += font.get(glyph) ?? '';
  }
  return text.replace(/\s/g, '');
}
