import { formatDay } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import type { Figure } from '../../queries/figures.js';

/** Says in words how a figure is counted: how many now, in which days, or the mean or median of how many. */
export function HowCounted({ figure: { kind, window, of } }: { figure: Figure }) {
  const { t } = useWords('figures');
  const language = useLanguage();
  const days =
    window && t('window', { from: formatDay(window.from, language), to: formatDay(window.to, language) });
  const middle = kind === 'mean' ? 'mean' : 'median';
  const taken = of === null ? null : t(middle, { count: of });
  return <>{[taken, days ?? (taken === null ? t('to') : null)].filter(Boolean).join(', ')}</>;
}
