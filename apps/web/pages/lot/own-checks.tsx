import { lazy, Suspense } from 'react';
import type { ComponentProps } from 'react';

const LazyOwnCheck = lazy(() => import('./own-check.js'));

/** The engine that checks comes after the end, when there is something to check. */
export function OwnCheck(props: ComponentProps<typeof LazyOwnCheck>) {
  return (
    <Suspense>
      <LazyOwnCheck {...props} />
    </Suspense>
  );
}
