import type { Response } from 'express';

/** A file to be kept, under a name that may be Chinese. */
export function sendFile(
  response: Response,
  { name, type, bytes }: { readonly name: string; readonly type: string; readonly bytes: Buffer },
): void {
  response
    .type(type)
    .setHeader('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .send(bytes);
}
