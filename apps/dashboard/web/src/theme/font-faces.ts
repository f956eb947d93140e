import regular from './fonts/be-vietnam-pro-400.woff2';
import medium from './fonts/be-vietnam-pro-500.woff2';
import semibold from './fonts/be-vietnam-pro-600.woff2';

/** The rules that load the typeface; a style sheet of their own would be one more request. */
export const fontFaces = [
  { weight: '400', file: regular },
  { weight: '500', file: medium },
  { weight: '600 700', file: semibold },
].map(({ weight, file }) => ({
  '@font-face': {
    fontFamily: 'Be Vietnam Pro',
    fontStyle: 'normal',
    fontDisplay: 'swap' as const,
    fontWeight: weight,
    src: `url(${JSON.stringify(file)}) format("woff2")`,
  },
}));
