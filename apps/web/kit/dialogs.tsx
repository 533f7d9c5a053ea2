import { lazy, Suspense, type ComponentProps } from 'react';

const LazyConfirm = lazy(() => import('./confirm-dialog.js'));
const LazyDialog = lazy(() => import('./dialog.js'));

/** The dialogs as pages use them: react-aria-components comes when the first is opened. */
export function Confirm(props: ComponentProps<typeof LazyConfirm>) {
  return (
    <Suspense>
      <LazyConfirm {...props} />
    </Suspense>
  );
}

export function Dialog(props: ComponentProps<typeof LazyDialog>) {
  return (
    <Suspense>
      <LazyDialog {...props} />
    </Suspense>
  );
}
