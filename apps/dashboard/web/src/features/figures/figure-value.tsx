import { KpiValue } from '../../components/kpis/kpi-value.js';
import { useWords } from '../../i18n/use-words.js';
import type { Figure } from '../../queries/figures.js';

/** Shows a figure; where entities have no common number, how many of them there are. */
export function FigureValue({ figure }: { figure: Figure }) {
  const { t } = useWords('figures');
  const { value, entities } = figure;
  if (value === null && entities > 0) return <>{t('ofEntities', { count: entities })}</>;
  return <KpiValue value={value} as={figure} />;
}
