import { useMemo } from 'react';
import type { SeriesBreak } from '../../queries/series.js';
import { formatDay } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';

interface ChangeWords {
  /** A short label beside the line. */
  label: (change: SeriesBreak) => string;
  /** The full sentence. */
  text: (change: SeriesBreak) => string;
}

/** Returns the texts about a change of edition. */
export function useChangeWords(): ChangeWords {
  const { t } = useWords('charts');
  const language = useLanguage();
  return useMemo(
    () => ({
      label: ({ to }) => t('change', { edition: to }),
      text: ({ day, from, to }) => t('changeText', { day: formatDay(day, language), from, to }),
    }),
    [t, language],
  );
}
