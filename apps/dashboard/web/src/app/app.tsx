import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { QueryClientProvider } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { RouterProvider } from 'react-router/dom';
import { ApiClient } from '../api/api-client.js';
import { useLanguage } from '../i18n/language-context.js';
import { LanguageProvider } from './language-provider.js';
import { chooseLanguage, readStoredLanguage } from '../i18n/language.js';
import { createRouter } from './routes.js';
import { ApiContext } from '../api/api-context.js';
import { createQueryClient } from '../queries/query-client.js';
import { createPageTheme } from '../theme/theme.js';

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
          <Look>
            <RouterProvider router={router} />
          </Look>
        </LanguageProvider>
      </QueryClientProvider>
    </ApiContext>
  );
}

function Look({ children }: { children: ReactNode }) {
  const language = useLanguage();
  const theme = useMemo(() => createPageTheme(language), [language]);
  return (
    <ThemeProvider theme={theme}>
      <CssBaseline />
      {children}
    </ThemeProvider>
  );
}
