import type { ThemeOptions } from '@mui/material/styles';
import { colors } from './colors.js';
import { printStyles } from './print.js';

const tints = {
  info: colors.seaTint,
  warning: colors.ochreTint,
  error: colors.lacquerTint,
  success: colors.leafTint,
};

/** The styles of Material UI's components. */
export const components: NonNullable<ThemeOptions['components']> = {
  MuiCssBaseline: {
    styleOverrides: {
      body: { fontVariantNumeric: 'tabular-nums', overflowWrap: 'break-word' },
      'h1:focus, main:focus': { outline: 'none' },
      'a:focus-visible, summary:focus-visible, [tabindex="0"]:focus-visible': {
        outline: `3px solid ${colors.pine}`,
        outlineOffset: 2,
        borderRadius: 3,
      },
      '@media print': printStyles,
      '@media (prefers-reduced-motion: reduce)': {
        '*, *::before, *::after': {
          animationDuration: '0.01ms !important',
          // A duration would start a transition of every property, also of inherited colours, level by level.
          transition: 'none !important',
        },
      },
    },
  },
  MuiButtonBase: {
    defaultProps: { disableRipple: true },
    styleOverrides: { root: { fontFamily: 'inherit' } },
  },
  MuiButton: { defaultProps: { disableElevation: true }, styleOverrides: { root: { minHeight: 40 } } },
  // Surfaces are told apart by hairlines, not by a lighter shade in the dark.
  MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiLink: { defaultProps: { underline: 'hover' }, styleOverrides: { root: { fontWeight: 500 } } },
  MuiTextField: { defaultProps: { size: 'small' } },
  MuiFormControl: { defaultProps: { size: 'small' } },
  MuiOutlinedInput: {
    styleOverrides: {
      root: { background: colors.surface },
      notchedOutline: { borderColor: colors.edge },
      input: { '&::placeholder': { color: colors.inkSoft, opacity: 1 } },
    },
  },
  MuiFormHelperText: { styleOverrides: { root: { marginLeft: 0 } } },
  // Hidden captions are positioned against their table, not against the page.
  MuiTableContainer: { styleOverrides: { root: { position: 'relative' } } },
  MuiTableCell: {
    styleOverrides: {
      root: { borderBottomColor: colors.hairline, padding: '10px 12px' },
      head: { fontWeight: 600, color: colors.inkSoft, lineHeight: 1.35, verticalAlign: 'bottom' },
    },
  },
  MuiChip: { styleOverrides: { root: { borderRadius: 4, fontWeight: 500 } } },
  MuiTooltip: {
    defaultProps: { arrow: true, enterTouchDelay: 0, leaveTouchDelay: 6000 },
    styleOverrides: {
      arrow: { color: colors.note },
      tooltip: {
        fontSize: '0.8125rem',
        lineHeight: 1.45,
        backgroundColor: colors.note,
        color: '#fff',
        maxWidth: 320,
      },
    },
  },
  MuiAlert: {
    styleOverrides: {
      root: {
        alignItems: 'flex-start',
        variants: (['info', 'warning', 'error', 'success'] as const).map((severity) => ({
          props: { variant: 'standard', severity },
          style: { background: tints[severity], color: colors.ink },
        })),
      },
    },
  },
  MuiTab: { styleOverrides: { root: { minHeight: 44, fontWeight: 600 } } },
};
