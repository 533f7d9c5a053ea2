import type { Request } from 'express';

interface Layer {
  readonly route?: { readonly methods: Readonly<Record<string, boolean>> };
  match(path: string): boolean;
}

/** A layer for more methods than this is no route but something that every request passes. */
const MOST = 8;

/** The methods under which there is a route at the address of this request; none if there is no such address. */
export function allowedMethods({ app, path }: Request): string[] {
  const { stack } = app.router as unknown as { stack: readonly Layer[] };
  const methods = stack
    .filter((layer) => layer.route && layer.match(path))
    .map((layer) => Object.keys(layer.route!.methods))
    .filter((names) => names.length <= MOST)
    .flat();
  return [...new Set(methods)].map((method) => method.toUpperCase()).sort();
}
