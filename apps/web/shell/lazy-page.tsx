import { use, type ComponentType } from 'react';

export interface Page {
  (): React.ReactNode;
  /** Fetches the page's chunk; shown after that, the page is there at once. */
  load(): Promise<void>;
}

type Module = { readonly default: ComponentType };

/**
 * A page whose chunk comes when it is first shown. Not React.lazy: that leaves the screen for a moment even when the chunk is
 * there already, and would wipe away the first screen that the server wrote.
 */
export function lazyPage(fetch: () => Promise<Module>): Page {
  let coming: Promise<Module> | undefined;
  let module: Module | undefined;
  const fetchOnce = () =>
    (coming ??= fetch().then(
      (fetched) => (module = fetched),
      (error: unknown) => {
        coming = undefined;
        throw error;
      },
    ));
  const LazyPage = () => {
    const { default: Content } = module ?? use(fetchOnce());
    return <Content />;
  };
  return Object.assign(LazyPage, { load: async () => void (await fetchOnce()) });
}
