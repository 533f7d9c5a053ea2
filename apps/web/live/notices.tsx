import { lazy, Suspense } from 'react';

const NoticeBar = lazy(() => import('./notice-bar.js'));

/** What was announced comes after the price: its words and its listening are a part of their own. */
export function Notices({ eventId }: { readonly eventId: string }) {
  return (
    <Suspense>
      <NoticeBar eventId={eventId} />
    </Suspense>
  );
}
