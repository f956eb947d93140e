import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { ApiClient } from '../api/api-client.js';
import { LanguageProvider } from './language-provider.js';
import { chooseLanguage, readStoredLanguage } from '../i18n/language.js';
import { LookProvider } from './look-provider.js';
import { createRouter } from './routes.js';
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
