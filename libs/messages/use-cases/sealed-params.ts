import { Injectable } from '@nestjs/common';
import { Config } from '@luochui/platform/config/config.js';
import { open, seal } from '@luochui/platform/signing/secret-box.js';

type Params = Readonly<Record<string, string>>;

/** The parameters of a message that holds a code, sealed for its row. */
@Injectable()
export class SealedParams {
  constructor(private readonly config: Config) {}

  seal(messageId: string, params: Params): Buffer {
    return seal(this.config.secretKey, `message ${messageId}`, Buffer.from(JSON.stringify(params)));
  }

  /** What the row holds openly, with what it holds sealed. */
  open({ id, params, sealed }: { id: string; params: Params; sealed: Buffer | null }): Params {
    if (!sealed) return params;
    return { ...params, ...JSON.parse(open(this.config.secretKey, `message ${id}`, sealed).toString()) };
  }
}
