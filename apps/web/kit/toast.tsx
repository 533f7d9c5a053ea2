import { useSyncExternalStore } from 'react';

interface Toast {
  readonly id: number;
  readonly text: string;
}

const SHOWN_MS = 6_000;
const listeners = new Set<() => void>();
let toasts: readonly Toast[] = [];
let count = 0;

function set(next: readonly Toast[]) {
  toasts = next;
  for (const tell of listeners) tell();
}

/** Says that something was done. The page says it too, so that nothing is lost with the toast. */
export function toast(text: string): void {
  const id = ++count;
  set([...toasts.slice(-2), { id, text }]);
  setTimeout(() => set(toasts.filter((each) => each.id !== id)), SHOWN_MS);
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export function Toasts() {
  const shown = useSyncExternalStore(subscribe, () => toasts);
  return (
    <div className="toasts" role="status">
      {shown.map(({ id, text }) => (
        <p key={id} className="hall">
          {text}
        </p>
      ))}
    </div>
  );
}
