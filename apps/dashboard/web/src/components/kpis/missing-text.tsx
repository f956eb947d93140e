import { useTranslation } from 'react-i18next';
import type { UnmetCriterion } from '../../queries/maturity.js';
import { formatFigure, formatNumber, formatThreshold } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';

/**
 * Says what one criterion lacks: the countable work if there is some, else the distance, else that nothing is
 * measured.
 */
export function MissingText({ unmet }: { unmet: UnmetCriterion }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { missing, value, name: kpi, threshold, unit, direction } = unmet;
  if (missing)
    return <>{t('missing.work', { amount: formatNumber(missing.count, language), name: missing.name })}</>;
  if (value === null) return <>{t('missing.unknown', { kpi })}</>;
  const needed = t(`direction.${direction}`, { value: formatThreshold(threshold, unit, language) });
  return <>{t('missing.gap', { kpi, value: formatFigure(value, unmet, language), threshold: needed })}</>;
}
