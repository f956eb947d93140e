import { useWords } from '../../i18n/use-words.js';
import { KpiValue } from '../../components/kpis/kpi-value.js';
import type { KpiRow } from './kpi-rows.js';

/** Shows the value of a KPI on one of the two days, if the edition of that day has it. */
export function KpiOnDay({ row, side }: { row: KpiRow; side: 'from' | 'to' }) {
  const { t } = useWords('comparison');
  if (row.only !== null && row.only !== side) return <>{t('kpis.notThere')}</>;
  return <KpiValue value={row[side]} as={row} />;
}
