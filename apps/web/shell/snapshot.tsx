import { createContext, use } from 'react';
import { useLocation } from 'react-router';

interface Snapshot {
  /** The address that it is the snapshot of. */
  readonly path: string;
  readonly data: object;
}

export const SnapshotContext = createContext<Snapshot | null>(null);

/** What the server wrote into the HTML of the first page; undefined on every page after it. A query's `initialData`. */
export function useSnapshot<T extends object>(): T | undefined {
  const snapshot = use(SnapshotContext);
  const { pathname } = useLocation();
  return snapshot?.path === pathname ? (snapshot.data as T) : undefined;
}

export function readSnapshot(): Snapshot | null {
  const element = document.getElementById('snapshot');
  return element && { path: location.pathname, data: JSON.parse(element.textContent) };
}
