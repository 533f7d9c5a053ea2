import { Injectable, type INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { completeOperations } from './complete-operations.js';
import { ProblemSchema } from './problem-schema.js';
import { SchemaComponents } from './to-json-schema.js';

const ABOUT = `Times are RFC 3339 in UTC with milliseconds, money is a decimal string of whole fen. Browsers send the session's
cookie, programs \`Authorization: Bearer\`. Every refusal is \`application/problem+json\` (RFC 9457). A write with an
\`Idempotency-Key\` may be sent again for 24 hours.`;

/** The contract of the running program (OpenAPI 3.1), made from its routes and their schemas when it is first asked for. */
@Injectable()
export class OpenApi {
  #make: () => OpenAPIObject;
  #made: OpenAPIObject | undefined;

  describe(app: INestApplication): void {
    this.#make = () => make(app);
  }

  get document(): OpenAPIObject {
    return (this.#made ??= this.#make());
  }
}

function make(app: INestApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setTitle('Luochui 落锤')
    .setDescription(ABOUT)
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .setOpenAPIVersion('3.1.0')
    .addServer('/')
    .addBearerAuth({ type: 'http', scheme: 'bearer' }, 'token')
    .addCookieAuth('session', { type: 'apiKey', in: 'cookie', name: 'session' }, 'session')
    .build();
  const components = new SchemaComponents();
  const document = SwaggerModule.createDocument(app, about, {
    standardSchemaConverter: components.convert as never,
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
  const problem = components.convert(ProblemSchema, { schemaType: 'output' })!.components;
  document.components = { ...document.components, schemas: { ...document.components?.schemas, ...problem } as never };
  completeOperations(document);
  return document;
}
