import { z } from 'zod';

type JsonSchema = Record<string, unknown>;
type Way = 'input' | 'output';

/**
 * Zod schemas as the components of one document. A schema with an id becomes a component. One that looks different coming in and
 * going out (a default, a number read from text) would silently overwrite the first of the two, so the later gets a name of its own,
 * and with it whatever holds it.
 */
export class SchemaComponents {
  readonly #shapes = new Map<string, string>();

  readonly convert = (schema: unknown, { schemaType }: { schemaType: Way }) => {
    if (!(schema instanceof z.ZodType)) return undefined;
    const {
      $schema: _,
      $defs = {},
      ...root
    } = z.toJSONSchema(schema, {
      io: schemaType,
      target: 'draft-2020-12',
      override: ({ jsonSchema }) => void (schemaType === 'output' && open(jsonSchema)),
    });
    const shapes = new Map(
      Object.entries($defs as Record<string, JsonSchema>).map(([name, part]) => [
        name,
        JSON.stringify(withoutId(part)),
      ]),
    );
    // A schema with an id points to itself. The parts of a query are parameters one by one, so it can't be pointed to.
    const query = shapes.get(/^#\/\$defs\/(\w+Query)$/.exec(String(root.$ref))?.[1] ?? '');
    const names = this.#namesOf(shapes, schemaType);
    const components: Record<string, JsonSchema> = {};
    for (const [name, shape] of shapes) {
      if (shape === query) continue;
      this.#shapes.set(names.get(name)!, shape);
      components[names.get(name)!] = pointed(shape, names);
    }
    return { schema: pointed(query ?? JSON.stringify(root), names), components };
  };

  /** Each name as it may be used: its own unless that is another shape's. */
  #namesOf(shapes: ReadonlyMap<string, string>, way: Way): Map<string, string> {
    const clashing = new Set([...shapes].filter(([name, shape]) => this.#isAnother(name, shape)).map(([name]) => name));
    for (let before = -1; before !== clashing.size;) {
      before = clashing.size;
      for (const [name, shape] of shapes)
        if ([...clashing].some((other) => shape.includes(`"#/$defs/${other}"`))) clashing.add(name);
    }
    const names = [...shapes].map(([name, shape]): [string, string] => {
      if (!clashing.has(name)) return [name, name];
      const other = name + (way === 'input' ? 'Input' : 'Output');
      if (this.#isAnother(other, shape)) throw new Error(`Two schemas have the id ${name}: give each an id of its own`);
      return [name, other];
    });
    return new Map(names);
  }

  #isAnother(name: string, shape: string): boolean {
    const known = this.#shapes.get(name);
    return known !== undefined && known !== shape;
  }
}

/** What goes out may get fields later. */
function open(jsonSchema: JsonSchema): void {
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
}

function withoutId(schema: JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => name !== 'id' && name !== '$schema'));
}

const pointer = (name: string): string => `#/components/schemas/${name}`;

/** Zod points into `$defs` of its own; in the document they lie among the components. */
function pointed(shape: string, names: ReadonlyMap<string, string>): JsonSchema {
  return JSON.parse(shape.replace(/"#\/\$defs\/([^"]+)"/g, (_, name: string) => `"${pointer(names.get(name)!)}"`));
}
