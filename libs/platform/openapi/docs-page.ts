import type { OpenAPIObject } from '@nestjs/swagger';
import { operationsOf } from './complete-operations.js';

export const DOCS_STYLE = `
:root{color-scheme:light dark;--ink:#1c1a17;--paper:#faf8f4;--line:#d9d3c7;--soft:#655f55}
@media(prefers-color-scheme:dark){:root{--ink:#ece7dd;--paper:#171512;--line:#3b362e;--soft:#a89f90}}
body{margin:0 auto;max-width:60rem;padding:1rem;background:var(--paper);color:var(--ink);font:1rem/1.6 system-ui,sans-serif}
h1{font-size:1.5rem}h2{margin-top:2.5rem;border-bottom:1px solid var(--line);font-size:1.2rem}
summary{padding:.5rem 0;cursor:pointer;overflow-wrap:anywhere}summary b{display:inline-block;min-width:4.5rem}
code,pre{font:.875rem/1.5 ui-monospace,monospace}pre{overflow-x:auto;padding:.75rem;border:1px solid var(--line)}
table{border-collapse:collapse}td,th{padding:.25rem 1rem .25rem 0;text-align:start;vertical-align:top}
p,dd{color:var(--soft)}a{color:inherit}`;

type Entry = ReturnType<typeof operationsOf>[number];

/** The contract for a reader: all routes by subject, then the schemas they speak of. */
export function docsPage(document: OpenAPIObject): string {
  const bySubject = new Map<string, Entry[]>();
  for (const entry of operationsOf(document)) {
    const subject = entry.operation.tags?.[0] ?? 'House';
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), entry]);
  }
  const subjects = [...bySubject].map(
    ([subject, entries]) => `<h2>${text(subject)}</h2>${entries.map((entry) => route(entry)).join('')}`,
  );
  const schemas = Object.entries(document.components?.schemas ?? {}).map(
    ([name, schema]) =>
      `<details id="${text(name)}"><summary><code>${text(name)}</code></summary>${json(schema)}</details>`,
  );
  const { title, description = '' } = document.info;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${text(title)} API</title><style>${DOCS_STYLE}</style></head><body>
<main><h1>${text(title)} API</h1><p>${text(description).replace(/`([^`]+)`/g, '<code>$1</code>')}</p>
<p>For programs: <a href="/api/openapi.json">OpenAPI 3.1</a>; of the sockets: <a href="/api/asyncapi.json">AsyncAPI 3.0</a></p>
${subjects.join('\n')}<h2>Schemas</h2>${schemas.join('')}</main></body></html>`;
}

function route({ method, path, operation }: Entry): string {
  const { summary = '', description = '', parameters = [], requestBody, responses } = operation;
  const rows = (parameters as readonly { name: string; in: string; required?: boolean; schema?: object }[]).map(
    (parameter) =>
      `<tr><td><code>${text(parameter.name)}</code></td><td>${text(parameter.in)}${parameter.required ? ', required' : ''}</td><td><code>${text(JSON.stringify(parameter.schema ?? {}))}</code></td></tr>`,
  );
  const body = requestBody && 'content' in requestBody ? `<h3>Body</h3>${json(requestBody.content)}` : '';
  const answers = Object.entries(responses).map(([status, answer]) => {
    const { description: meaning = '', content = {} } = answer as { description?: string; content?: object };
    return `<tr><td>${text(status)}</td><td>${text(meaning)} ${links(content)}</td></tr>`;
  });
  return `<details><summary><b>${method.toUpperCase()}</b> <code>${text(path)}</code> ${text(summary)}</summary>
<p>${text(description)}</p>${rows.length > 0 ? `<h3>Parameters</h3><table>${rows.join('')}</table>` : ''}${body}
<h3>Answers</h3><table>${answers.join('')}</table></details>`;
}

/** The schemas that an answer names, each a link to its place on the page. */
function links(content: object): string {
  const names = new Set(
    [...JSON.stringify(content).matchAll(/#\/components\/schemas\/([^"]+)/g)].map(([, name]) => name!),
  );
  return [...names].map((name) => `<a href="#${text(name)}"><code>${text(name)}</code></a>`).join(' ');
}

const json = (value: unknown): string => `<pre>${text(JSON.stringify(value, null, 2))}</pre>`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const text = (value: string): string => value.replace(/[&<>"]/g, (character) => ENTITIES[character]!);
