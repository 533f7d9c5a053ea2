import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense } from 'react';
import { BrowserRouter, Route, Routes, useLocation } from 'react-router';
import { queryClient } from '../api/query-client.js';
import { PATHS, type PageName } from '../paths.js';
import { ROUTES } from '../routes.js';
import { Loading } from '../kit/loading.js';
import { Toasts } from '../kit/toast.js';
import { NotFound } from './not-found.js';
import { PageErrors } from './page-errors.js';
import { Shell } from './shell.js';
import { readSnapshot, SnapshotContext } from './snapshot.js';

const snapshot = readSnapshot();

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <SnapshotContext value={snapshot}>
        <BrowserRouter>
          <Pages />
          <Toasts />
        </BrowserRouter>
      </SnapshotContext>
    </QueryClientProvider>
  );
}

function Pages() {
  return (
    <Routes>
      {(Object.keys(ROUTES) as PageName[]).map((name) => (
        <Route key={name} path={PATHS[name]} element={<Framed name={name} />} />
      ))}
      <Route
        path="*"
        element={
          <Shell header="public">
            <NotFound />
          </Shell>
        }
      />
    </Routes>
  );
}

/** By its address, so that a page of another project or lot begins anew, and one that failed is tried again. */
function Framed({ name }: { readonly name: PageName }) {
  const { page: Page, header, dark } = ROUTES[name];
  const { pathname } = useLocation();
  return (
    <Shell header={header} dark={dark}>
      <PageErrors key={pathname}>
        <Suspense fallback={<Loading />}>
          <Page />
        </Suspense>
      </PageErrors>
    </Shell>
  );
}
