import { Controller, Get } from '@nestjs/common';
import { asyncApi } from '@luochui/platform/asyncapi/asyncapi.js';
import { Config } from '@luochui/platform/config/config.js';
import { Allow } from '@luochui/platform/http/allow.js';
import { Answers } from '@luochui/platform/openapi/answers.js';
import { z } from 'zod';
import { CLIENT_EVENTS, SERVER_EVENTS } from '../wire/live-events.js';

const ABOUT = `Every event of a client is acknowledged: \`{ok: true, …}\` or \`{ok: false, error}\`, a problem as over HTTP.
Messages up to 256 KiB get an answer, larger ones close the connection. Frames are bounded in their rate: each holds a lot's newest state
and the newest entries, at most 20, as a rule those since the frame before; what is missing is asked for by its seq. A client that reads too
slowly gets fewer frames, never older ones.`;

/** The contract of the sockets, beside that of the routes. */
@Controller('api')
@Allow('public')
export class AsyncApiController {
  readonly #document: object;
  constructor({ publicUrl }: Config) {
    this.#document = asyncApi({
      namespace: '/live',
      url: new URL(publicUrl),
      description: ABOUT,
      clientEvents: CLIENT_EVENTS,
      serverEvents: SERVER_EVENTS,
    });
  }

  @Get('asyncapi.json')
  @Answers(200, z.looseObject({ asyncapi: z.string() }))
  show(): object {
    return this.#document;
  }
}
