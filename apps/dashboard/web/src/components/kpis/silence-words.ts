import type { FigureFormat } from '#kernel';
import { formatDay } from '../../format/days.js';
import { formatFigure, formatNumber } from '../../format/numbers.js';
import type { Language } from '../../i18n/language.js';
import type { Silence } from '../../queries/missing-data.js';

/** A value with what is missing behind it. */
export type SilentValue = FigureFormat & Silence & { value: number | null };

/** The key of a text below `silence`, and the values that it takes. */
export interface SilenceWords {
  key: 'units' | 'between' | 'unknown';
  values: { day: string; units?: string; of?: string; low?: string; high?: string };
}

/**
 * Returns the words about silent org units; `null` while none is silent. A range that reads as a single
 * number is left out: whatever the silent org units did since, the value reads the same.
 */
export function silenceWords(of: SilentValue, language: Language): SilenceWords | null {
  const { silent, unknownSince, value } = of;
  if (unknownSince !== undefined && value !== null)
    return { key: 'unknown', values: { day: formatDay(unknownSince, language) } };
  if (!silent) return null;
  const values = {
    units: formatNumber(silent.units, language),
    of: formatNumber(silent.of, language),
    day: formatDay(silent.since, language),
  };
  if (silent.low === null || silent.high === null) return { key: 'units', values };
  const [low, high] = [formatFigure(silent.low, of, language), formatFigure(silent.high, of, language)];
  return low === high ? { key: 'units', values } : { key: 'between', values: { ...values, low, high } };
}

/**
 * Returns the values of the text about a ratio that is partly measured; `null` while it is measured wholly.
 */
export function measuredWords(
  { measured }: Pick<SilentValue, 'measured'>,
  language: Language,
): { amount: string; of: string; counts: string } | null {
  if (!measured) return null;
  return {
    amount: formatNumber(measured.amount, language),
    of: formatNumber(measured.of, language),
    counts: measured.counts,
  };
}
