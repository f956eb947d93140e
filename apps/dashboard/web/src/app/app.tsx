import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { ApiClient } from '../api/api-client.js';
import { LanguageProvider } from './language-provider.js';
import { chooseLanguage, readStoredLanguage } from '../i18n/language.js';
import { LookProvider } from './look-provider.js';
import { createRouter, preloadPages } from './routes.js';
import { ApiContext } from '../api/api-context.js';
import { createQueryClient } from '../queries/query-client.js';

/**
 * Composes what lives as long as the page: the API client with its cache, the language, the theme and the
 * routes.
 */
export function App() {
  const [api] = useState(() => new ApiClient(chooseLanguage(readStoredLanguage())));
  const [queries] = useState(() => createQueryClient(api));
  const [router] = useState(createRouter);
  usePreload(queries);
  return (
    <ApiContext value={api}>
      <QueryClientProvider client={queries}>
        <LanguageProvider>
          <LookProvider>
            <RouterProvider router={router} />
          </LookProvider>
        </LanguageProvider>
      </QueryClientProvider>
    </ApiContext>
  );
}

/** The first page has the network to itself until it has asked nothing for this long. */
const IDLE_MS = 4_000;
const LOOK_EVERY_MS = 500;

/** Fetches the other screens once the first page has all that it asked for. */
function usePreload(queries: QueryClient): void {
  useEffect(() => {
    let idleFor = 0;
    const timer = setInterval(() => {
      idleFor = queries.isFetching() > 0 ? 0 : idleFor + LOOK_EVERY_MS;
      if (idleFor < IDLE_MS) return;
      clearInterval(timer);
      void preloadPages();
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [queries]);
}
