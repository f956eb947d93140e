import { fileTooLarge } from '../bad-file.js';
import { MAX_STYLES } from '../limits.js';
import type { Archive } from './archive.js';
import { readXml } from './read-xml.js';

/** What a number format makes of a number. `zeros` is how many digits it fills up with zeros. */
export type NumberFormat = { kind: 'number'; zeros: number } | { kind: 'percent' | 'day' | 'time' };

export const GENERAL: NumberFormat = { kind: 'number', zeros: 0 };

/** The formats that workbooks do not spell out. 27–36 and 50–58 are the days of East Asian versions. */
const builtIn = (id: number): NumberFormat => {
  if (id === 9 || id === 10) return { kind: 'percent' };
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))
    return { kind: 'day' };
  return (id >= 18 && id <= 21) || id === 45 || id === 47 ? { kind: 'time' } : GENERAL;
};

/** Returns the number format of each cell style, in their order. */
export async function readNumberFormats(archive: Archive, part: string | undefined): Promise<NumberFormat[]> {
  const custom = new Map<number, NumberFormat>();
  const formats: NumberFormat[] = [];
  if (part === undefined) return formats;
  let isInCellStyles = false;
  await readXml(archive.chunks(part), {
    open: (name, attributes) => {
      if (name === 'numFmt' && custom.size < MAX_STYLES)
        custom.set(Number(attributes['numFmtId']), numberFormatOf(attributes['formatCode'] ?? ''));
      else if (name === 'cellXfs') isInCellStyles = true;
      else if (name === 'xf' && isInCellStyles) {
        if (formats.length === MAX_STYLES) throw tooManyStyles();
        const id = Number(attributes['numFmtId'] ?? 0);
        formats.push(custom.get(id) ?? builtIn(id));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isInCellStyles = false;
    },
  });
  return formats;
}

/** Quoted text, escaped characters, blanks as wide as a character, fillers, colours and locales. */
const NO_PLACEHOLDERS = /"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;
const ELAPSED = /\[(h+|m+|s+)\]/i;

/** Reads a format code such as `dd/mm/yyyy`, `[$-42A]d/m/yy;@`, `0.0%` or `000000`. */
export function numberFormatOf(code: string): NumberFormat {
  const placeholders = code.slice(0, 500).replace(NO_PLACEHOLDERS, '').split(';')[0] ?? '';
  // Hours beyond a day are a length of time, not a time of day.
  if (ELAPSED.test(placeholders) || /general/i.test(placeholders)) return GENERAL;
  if (placeholders.includes('%')) return { kind: 'percent' };
  const letters = placeholders.replace(/am\/pm|a\/p/gi, 'h').replace(/e[+-]/gi, '');
  if (/[ydg]/i.test(letters) || (/m/i.test(letters) && !/[hs]/i.test(letters))) return { kind: 'day' };
  if (/[hs]/i.test(letters)) return { kind: 'time' };
  const zeros = /^0{2,}$/.exec(placeholders.trim());
  return zeros ? { kind: 'number', zeros: zeros[0].length } : GENERAL;
}

function tooManyStyles(): Error {
  return fileTooLarge({
    vi: `có hơn ${MAX_STYLES} kiểu ô`,
    en: `it has more than ${MAX_STYLES} cell styles`,
  });
}
