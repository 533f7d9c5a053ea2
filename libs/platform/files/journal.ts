import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { INSTANCE } from '../process/instance.js';

/** A file that nobody has written to for so long is one of a process that has ended, or is made again by one that hasn't. */
const LEFT_MS = 60_000;

/**
 * Lines kept beside the database, for what must be known even when the database is another one than before. Each process appends to
 * a file of its own; at its start it reads those of all processes that share the folder, and takes over what was left behind.
 */
export class Journal {
  readonly #file: string;
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.#file = join(folder, `${INSTANCE}.jsonl`);
  }

  /** Of all processes; a last line that was cut off by a kill is left out. */
  read(): string[] {
    return this.#files().flatMap((file) => linesOf(file).filter(isWhole));
  }

  /** On the disk when it answers. */
  async append(lines: readonly string[]): Promise<void> {
    const file = await open(this.#file, 'a', 0o600);
    try {
      await file.write(lines.map((line) => `${line}\n`).join(''));
      await file.sync();
    } finally {
      await file.close();
    }
  }

  /** These instead of all that this process and those before it have written. */
  replace(lines: readonly string[]): void {
    const left = this.#files().filter((file) => file !== this.#file && Date.now() - statSync(file).mtimeMs > LEFT_MS);
    const half = `${this.#file}.half`;
    writeFileSync(half, lines.map((line) => `${line}\n`).join(''), { mode: 0o600, flush: true });
    renameSync(half, this.#file);
    const folder = openSync(this.folder, 'r');
    fsyncSync(folder);
    closeSync(folder);
    for (const file of left) rmSync(file, { force: true });
  }

  #files(): string[] {
    return readdirSync(this.folder)
      .filter((name) => name.endsWith('.jsonl'))
      .map((name) => join(this.folder, name));
  }
}

const linesOf = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []);

function isWhole(line: string): boolean {
  try {
    return line !== '' && typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}
