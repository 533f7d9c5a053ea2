import { z } from 'zod';

type JsonSchema = Record<string, unknown>;

/**
 * Zod schemas as the components of one document. A schema with an id becomes a component; the same id with another shape (a
 * default makes input and output differ) would silently overwrite the first, so it is refused.
 */
export class SchemaComponents {
  readonly #known = new Map<string, string>();

  readonly convert = (schema: unknown, { schemaType }: { schemaType: 'input' | 'output' }) => {
    if (!(schema instanceof z.ZodType)) return undefined;
    const { $schema: _, $defs = {}, id, ...root } = z.toJSONSchema(schema, { io: schemaType, target: 'draft-2020-12' });
    const components = Object.fromEntries(
      Object.entries($defs as Record<string, JsonSchema>).map(([name, definition]) => [name, withoutId(definition)]),
    );
    if (typeof id === 'string') components[id] = root;
    for (const [name, component] of Object.entries(components)) this.#keep(name, component);
    const pointed = typeof id === 'string' ? { $ref: `#/components/schemas/${id}` } : root;
    return { schema: repoint(pointed), components: repoint(components) };
  };

  #keep(name: string, component: JsonSchema): void {
    const shape = JSON.stringify(component);
    const known = this.#known.get(name);
    if (known !== undefined && known !== shape)
      throw new Error(`Two schemas have the id ${name}: give what comes in and what goes out ids of their own`);
    this.#known.set(name, shape);
  }
}

function withoutId(schema: JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => name !== 'id' && name !== '$schema'));
}

/** Zod points into `$defs` of its own; in the document they lie among the components. */
function repoint<T>(value: T): T {
  return JSON.parse(JSON.stringify(value).replaceAll('"#/$defs/', '"#/components/schemas/'));
}
