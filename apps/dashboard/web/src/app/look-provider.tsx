import CssBaseline from '@mui/material/CssBaseline';
import GlobalStyles from '@mui/material/GlobalStyles';
import { ThemeProvider } from '@mui/material/styles';
import { useCallback, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useLanguage } from '../i18n/language-context.js';
import { variablesOf, type Look } from '../theme/colors.js';
import { fontFaces } from '../theme/font-faces.js';
import { LookContext, readStoredLook, storeLook, type LookChoice } from '../theme/look.js';
import { stageVariablesOf } from '../theme/stage-colors.js';
import { createPageTheme } from '../theme/theme.js';

/** Gives the page its look: the reader's choice, else the device's. On paper it is always light. */
export function LookProvider({ children }: { children: ReactNode }) {
  const language = useLanguage();
  const [choice, setChoice] = useState(readStoredLook);
  const isDeviceDark = useMedia('(prefers-color-scheme: dark)');
  const isPrinted = useMedia('print');
  const look = isPrinted ? 'light' : lookOf(choice, isDeviceDark);
  const theme = useMemo(() => createPageTheme(language, look), [language, look]);
  const choose = useCallback((chosen: LookChoice) => {
    storeLook(chosen);
    setChoice(chosen);
  }, []);
  const value = useMemo(() => ({ choice, choose }), [choice, choose]);
  return (
    <LookContext value={value}>
      <ThemeProvider theme={theme}>
        <CssBaseline />
        <GlobalStyles
          styles={[
            ...fontFaces,
            { ':root': { colorScheme: look, ...variablesOf(look), ...stageVariablesOf(look) } },
          ]}
        />
        {children}
      </ThemeProvider>
    </LookContext>
  );
}

function lookOf(choice: LookChoice, isDeviceDark: boolean): Look {
  if (choice !== 'system') return choice;
  return isDeviceDark ? 'dark' : 'light';
}

/** Tells whether a media query matches, now and whenever that changes. */
function useMedia(query: string): boolean {
  const media = useMemo(() => window.matchMedia(query), [query]);
  const subscribe = useCallback(
    (changed: () => void) => {
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    [media],
  );
  return useSyncExternalStore(subscribe, () => media.matches);
}
