import { enUS, viVN } from '@mui/material/locale';
import { createTheme, type Theme } from '@mui/material/styles';
import type { Language } from '../i18n/language.js';
import { colors, palettes, type Look } from './colors.js';
import { components } from './components.js';
import { fontFamily } from './typeface.js';

function paletteOf(look: Look) {
  const own = palettes[look];
  const filled = (main: string) => ({ main, contrastText: own.onPine });
  return {
    mode: look,
    primary: { ...filled(own.pine), dark: look === 'light' ? own.pineDeep : '#a6e0d6', light: '#3c8a80' },
    secondary: filled(own.ochre),
    error: filled(own.lacquer),
    warning: filled(own.ochre),
    info: filled(own.sea),
    success: filled(own.leaf),
    text: { primary: own.ink, secondary: own.inkSoft },
    background: { default: own.paper, paper: own.surface },
    divider: own.hairline,
  };
}

/**
 * Creates the theme: hairlines instead of shadows, small radii, and one typeface with letters drawn for
 * Vietnamese.
 */
export function createPageTheme(language: Language, look: Look): Theme {
  return createTheme(
    {
      palette: paletteOf(look),
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
