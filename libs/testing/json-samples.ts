/** JSON Schema (2020-12) as the contract has it: as much of it as our schemas use. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly example?: unknown;
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
}

export type Components = Readonly<Record<string, Schema>>;

const SOME_ID = '5f8e0e8e-0d5a-4c43-9d9e-6d1c4a3a9d11';
/** Texts that fit the patterns we use: fen, digits, hashes, a day, a code. */
const TEXTS = [
  '示例',
  '1',
  '100000',
  'a'.repeat(64),
  '2026-01-31',
  'B001',
  'example',
  '12',
  'A',
  'a'.repeat(16),
  '91310000MA1K35XX0A',
];

const FORMATS: Readonly<Record<string, string>> = {
  uuid: SOME_ID,
  'date-time': '2026-01-31T08:00:00.000Z',
  date: '2026-01-31',
  email: 'example@example.org',
  uri: 'https://example.org/',
};

export function resolve(schema: Schema, components: Components): Schema {
  return schema.$ref ? resolve(components[schema.$ref.split('/').at(-1)!]!, components) : schema;
}

/** The least value that the schema takes: required fields alone. */
export function sample(given: Schema, components: Components): unknown {
  const schema = resolve(given, components);
  if (schema.example !== undefined) return schema.example;
  if (schema.examples?.length) return schema.examples[0];
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return sample(either[0]!, components);
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((part) => sample(part, components)));
  const [type] = [schema.type ?? 'object'].flat();
  if (type === 'string') return text(schema);
  if (type === 'integer' || type === 'number') return schema.minimum ?? (schema.exclusiveMinimum ?? 0) + 1;
  if (type === 'boolean') return true;
  if (type === 'null') return null;
  if (type === 'array')
    return Array.from({ length: schema.minItems ?? 0 }, () => sample(schema.items ?? {}, components));
  const fields = (schema.required ?? []).map((name) => [name, sample(schema.properties?.[name] ?? {}, components)]);
  return Object.fromEntries(fields);
}

function text({ format, pattern, minLength = 0 }: Schema): string {
  if (format && FORMATS[format]) return FORMATS[format];
  const fits = pattern ? new RegExp(pattern, 'u') : /^/;
  const found = TEXTS.map((each) => each.padEnd(minLength, '例')).find((each) => fits.test(each));
  return found ?? 'a'.repeat(Math.max(1, minLength));
}

/** A value of another type than the schema's. */
export function wrong(given: Schema, components: Components): unknown {
  const schema = resolve(given, components);
  const types = [schema, ...(schema.anyOf ?? schema.oneOf ?? [])].flatMap(
    (part) => resolve(part, components).type ?? [],
  );
  if (!types.includes('object')) return { no: 'such thing' };
  return 17;
}
