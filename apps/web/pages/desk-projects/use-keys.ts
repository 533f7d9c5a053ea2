import { useEffect, useState, type RefObject } from 'react';

interface Keys {
  readonly rows: number;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly onSelect: (row: number) => void;
  readonly onOpen: (row: number) => void;
}

/** j and k walk the rows, x selects, e opens, / searches; not while something is being typed. Answers the row one is on. */
export function useKeys({ rows, search, onSelect, onOpen }: Keys): number | null {
  const [at, setAt] = useState<number | null>(null);
  const current = at !== null && at < rows ? at : null;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const deeds: Record<string, () => void> = {
        j: () => setAt(Math.min(rows - 1, (current ?? -1) + 1)),
        k: () => setAt(Math.max(0, (current ?? rows) - 1)),
        x: () => current !== null && onSelect(current),
        e: () => current !== null && onOpen(current),
        '/': () => search.current?.focus(),
      };
      const deed = deeds[event.key];
      if (!deed || (rows === 0 && event.key !== '/')) return;
      event.preventDefault();
      deed();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [rows, current, search, onSelect, onOpen]);
  return current;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && target.type !== 'checkbox');
