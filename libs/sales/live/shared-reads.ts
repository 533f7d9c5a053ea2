/** Long enough for a storm, and no older than what a process that asks the table five times a second shows anyway. */
const LIFE_MS = 200;

/** One read for all who ask for the same within a moment. */
export class SharedReads {
  readonly #reads = new Map<string, Promise<unknown>>();

  get<T>(key: string, read: () => Promise<T>): Promise<T> {
    const known = this.#reads.get(key) as Promise<T> | undefined;
    if (known) return known;
    const reading = read();
    this.#reads.set(key, reading);
    const forget = () => void (this.#reads.get(key) === reading && this.#reads.delete(key));
    setTimeout(forget, LIFE_MS).unref();
    reading.catch(forget);
    return reading;
  }
}
