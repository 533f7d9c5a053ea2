import { z } from 'zod';
import type { ProblemCode } from '../domain/problem-catalogue.js';
import { ProblemSchema } from '../openapi/problem-schema.js';
import { SchemaComponents } from '../openapi/to-json-schema.js';

interface Told {
  readonly summary: string;
  readonly message: z.ZodType;
  readonly example: object;
}
interface Asked extends Told {
  readonly answer: z.ZodType;
  readonly answerExample: object;
  readonly refusals: readonly ProblemCode[];
}

/** A namespace of socket.io: what clients may send, each of it acknowledged, and what the server sends by itself. */
export interface LiveContract {
  readonly namespace: string;
  /** How clients reach us. */
  readonly url: URL;
  readonly description: string;
  readonly clientEvents: Readonly<Record<string, Asked>>;
  readonly serverEvents: Readonly<Record<string, Told>>;
}

/** What any message may meet. */
const ALWAYS: readonly ProblemCode[] = ['request.invalid', 'service.not_ready', 'internal'];
const CHANNEL = 'live';
const PROBLEM = {
  type: '/problems/request.invalid',
  title: 'The request is not valid',
  status: 422,
  detail: 'Some input is not valid.',
  code: 'request.invalid',
  params: { issues: [{ path: 'lotId', message: 'Invalid UUID' }] },
};

/** The contract of the sockets (AsyncAPI 3.0), made from the tables of events that the gateway itself attaches. */
export function asyncApi({ namespace, url, description, clientEvents, serverEvents }: LiveContract): object {
  const schemas = new Schemas();
  const messages: Record<string, object> = {};
  const operations: Record<string, object> = {};
  const problem = schemas.of(ProblemSchema, 'output');
  for (const [event, { summary, message, example, answer, answerExample, refusals }] of Object.entries(clientEvents)) {
    const asked = nameOf(event);
    const answered = `${asked}Answer`;
    const codes = { type: 'object', properties: { code: { enum: [...new Set([...ALWAYS, ...refusals])] } } };
    messages[asked] = told(event, summary, schemas.of(message, 'input'), [example]);
    messages[answered] = told(
      `${event} (acknowledgement)`,
      'The answer, or what stands in the way.',
      { oneOf: [accepted(schemas.of(answer, 'output')), refused({ allOf: [problem, codes] })] },
      [
        { ok: true, ...answerExample },
        { ok: false, error: PROBLEM },
      ],
    );
    const reply = { channel: at('channels', CHANNEL), messages: [inChannel(answered)] };
    operations[asked] = { action: 'receive', channel: at('channels', CHANNEL), messages: [inChannel(asked)], reply };
  }
  for (const [event, { summary, message, example }] of Object.entries(serverEvents)) {
    const name = nameOf(event);
    messages[name] = told(event, summary, schemas.of(message, 'output'), [example]);
    operations[name] = { action: 'send', channel: at('channels', CHANNEL), messages: [inChannel(name)] };
  }
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Luochui 落锤, live',
      version: '1',
      description,
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    defaultContentType: 'application/json',
    servers: {
      live: {
        host: url.host,
        pathname: '/socket.io',
        protocol: url.protocol === 'https:' ? 'wss' : 'ws',
        description: 'socket.io 4 (Engine.IO 4). Watchers need no token.',
        security: [at('components/securitySchemes', 'token'), at('components/securitySchemes', 'session')],
      },
    },
    channels: {
      [CHANNEL]: {
        address: namespace,
        description: 'The namespace. An event that it does not know is answered `request.unknown_event`.',
        messages: Object.fromEntries(Object.keys(messages).map((name) => [name, at('components/messages', name)])),
      },
    },
    operations,
    components: {
      messages,
      schemas: schemas.all,
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'The token as `auth: {token}` of the handshake' },
        session: { type: 'httpApiKey', in: 'cookie', name: 'session' },
      },
    },
  };
}

class Schemas {
  readonly #components = new SchemaComponents();
  readonly all: Record<string, object> = {};

  of(schema: z.ZodType, schemaType: 'input' | 'output'): object {
    const converted = this.#components.convert(schema, { schemaType })!;
    Object.assign(this.all, converted.components);
    return converted.schema;
  }
}

const told = (name: string, summary: string, payload: object, examples: readonly object[]) => ({
  name,
  title: name,
  summary,
  payload,
  examples: examples.map((example) => ({ payload: example })),
});
const accepted = (answer: object) => ({
  allOf: [{ type: 'object', required: ['ok'], properties: { ok: { const: true } } }, answer],
});
const refused = (error: object) => ({
  type: 'object',
  required: ['ok', 'error'],
  properties: { ok: { const: false }, error },
});
const at = (where: string, name: string) => ({ $ref: `#/${where}/${name}` });
const inChannel = (name: string) => at(`channels/${CHANNEL}/messages`, name);

/** Keys of the document may hold no colon: `lot:join` is lotJoin there, and keeps its name. */
const nameOf = (event: string): string => event.replace(/\W+(\w)/g, (_, letter: string) => letter.toUpperCase());
