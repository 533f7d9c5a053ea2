export interface XmlHandler {
  open?(name: string, attributes: ReadonlyMap<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Walks the XML of a workbook's part. Names come without their prefix: WPS, HanCell and .NET tools write `x:row`. A document type is
 * not read, so no entity of the file's own can be expanded.
 */
export function walkXml(xml: string, handler: XmlHandler): void {
  let at = 0;
  for (;;) {
    const from = xml.indexOf('<', at);
    const text = xml.slice(at, from === -1 ? xml.length : from);
    if (text !== '') handler.text?.(unescapeXml(text));
    if (from === -1) return;
    if (xml.startsWith('<![CDATA[', from)) {
      const end = closing(xml, ']]>', from);
      handler.text?.(xml.slice(from + 9, end));
      at = end + 3;
    } else if (xml.startsWith('<!--', from)) at = closing(xml, '-->', from) + 3;
    else if (xml.startsWith('<?', from)) at = closing(xml, '?>', from) + 2;
    else {
      const end = closing(xml, '>', from);
      element(xml.slice(from + 1, end), handler);
      at = end + 1;
    }
  }
}

function element(tag: string, handler: XmlHandler): void {
  if (tag.startsWith('!')) return;
  if (tag.startsWith('/')) return handler.close?.(local(tag.slice(1).trim()));
  const empty = tag.endsWith('/');
  const body = empty ? tag.slice(0, -1) : tag;
  const gap = body.search(/\s/);
  const name = local(gap === -1 ? body : body.slice(0, gap));
  const attributes = new Map<string, string>();
  if (gap !== -1)
    for (const [, key, double, single] of body.slice(gap).matchAll(ATTRIBUTE))
      attributes.set(local(key!), unescapeXml(double ?? single ?? ''));
  handler.open?.(name, attributes);
  if (empty) handler.close?.(name);
}

function closing(xml: string, what: string, from: number): number {
  const end = xml.indexOf(what, from);
  if (end === -1) throw new Error('XML that does not end');
  return end;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = Number.parseInt(hex ?? decimal, hex === undefined ? 10 : 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

export function escapeXml(text: string): string {
  return (
    text
      // What XML 1.0 can't hold at all.
      // eslint-disable-next-line no-control-regex -- control characters are the point
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}
