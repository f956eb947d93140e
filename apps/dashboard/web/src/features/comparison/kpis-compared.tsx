import useMediaQuery from '@mui/material/useMediaQuery';
import { formatDay } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import type { Comparison } from '../../queries/comparison.js';
import { Section } from '../../ui/section.js';
import { useComparedKpiPath } from './compared-kpis.js';
import { KpiCards } from './kpi-cards.js';
import type { KpiRow } from './kpi-rows.js';
import { KpiTable } from './kpi-table.js';
import { SilentKpis } from './silent-kpis.js';

interface KpisComparedProps {
  rows: readonly KpiRow[];
  unit: string;
  comparison: Comparison;
}

/** Shows each KPI on both days and the difference. Each links to its page. */
export function KpisCompared({ rows, unit, comparison: { framework, from, to } }: KpisComparedProps) {
  const { t } = useWords('comparison');
  const language = useLanguage();
  const narrow = useMediaQuery('(max-width: 599px)');
  const pathTo = useComparedKpiPath(unit, framework, { from: from.day, to: to.day });
  const words = {
    days: { from: formatDay(from.day, language), to: formatDay(to.day, language) },
    editions: { from: from.edition, to: to.edition },
    pathTo,
  };
  const said = rows.filter(({ move }) => move !== 'silent');
  const silent = rows.filter(({ move }) => move === 'silent');
  return (
    <Section title={t('kpis.title')} hint={t('kpis.hint')} flush>
      {said.length > 0 &&
        (narrow ? <KpiCards rows={said} {...words} /> : <KpiTable rows={said} {...words} />)}
      {silent.length > 0 && <SilentKpis rows={silent} pathTo={pathTo} />}
    </Section>
  );
}
