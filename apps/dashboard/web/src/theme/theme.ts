import { enUS, viVN } from '@mui/material/locale';
import { createTheme, type Theme } from '@mui/material/styles';
import type { Language } from '../i18n/language.js';
import { colors } from './colors.js';
import { components } from './components.js';
import { fontFamily } from './typeface.js';

const palette = {
  mode: 'light' as const,
  primary: { main: colors.pine, dark: colors.pineDeep, light: '#3c8a80', contrastText: '#ffffff' },
  secondary: { main: colors.ochre, contrastText: '#ffffff' },
  error: { main: colors.lacquer, contrastText: '#ffffff' },
  warning: { main: colors.ochre, contrastText: '#ffffff' },
  info: { main: colors.sea, contrastText: '#ffffff' },
  success: { main: colors.leaf, contrastText: '#ffffff' },
  text: { primary: colors.ink, secondary: colors.inkSoft },
  background: { default: colors.paper, paper: colors.surface },
  divider: colors.hairline,
};

/**
 * Creates the theme: hairlines instead of shadows, small radii, and one typeface with letters drawn for
 * Vietnamese.
 */
export function createPageTheme(language: Language): Theme {
  return createTheme(
    {
      palette,
      shape: { borderRadius: 6 },
      motion: { reducedMotion: 'system' },
      focusVisible: { outlineColor: colors.pine, outlineWidth: '3px', outlineOffset: '2px' },
      typography: {
        fontFamily,
        fontSize: 14,
        h1: {
          fontSize: 'clamp(1.5rem, 1.2rem + 1.2vw, 2rem)',
          fontWeight: 700,
          lineHeight: 1.2,
          letterSpacing: '-0.015em',
        },
        h2: { fontSize: '1.125rem', fontWeight: 600, lineHeight: 1.35 },
        h3: { fontSize: '1rem', fontWeight: 600, lineHeight: 1.4 },
        body1: { fontSize: '1rem', lineHeight: 1.55 },
        body2: { fontSize: '0.875rem', lineHeight: 1.5 },
        caption: { fontSize: '0.8125rem', lineHeight: 1.45 },
        button: { textTransform: 'none', fontWeight: 600 },
        overline: {
          textTransform: 'none',
          fontSize: '0.8125rem',
          fontWeight: 600,
          letterSpacing: 0,
          lineHeight: 1.4,
        },
      },
      components,
    },
    language === 'vi' ? viVN : enUS,
  );
}
