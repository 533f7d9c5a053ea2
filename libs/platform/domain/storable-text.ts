/** Where in a value there are texts that no database takes: with a NUL in them, or with half of a character. */
export function unstorableTexts(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? [path] : [];
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const within = [...path, name];
    return unstorableTexts(name).length > 0 ? [path] : unstorableTexts(part, within);
  });
}
