/** What stands in a number field; null: nothing. */
export function numberOf(data: FormData, name: string): number | null {
  const value = data.get(name);
  return typeof value === 'string' && value.trim() !== '' ? Number(value) : null;
}
