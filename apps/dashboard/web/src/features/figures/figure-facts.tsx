import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { CoverageText } from '../../components/kpis/coverage-text.js';
import { KpiValue } from '../../components/kpis/kpi-value.js';
import { useFigurePaths, useKpiPath } from '../../components/org-units/use-paths.js';
import { formatDay } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import type { FigureDetail } from '../../queries/figures.js';
import { Facts } from '../../ui/facts.js';
import { Section } from '../../ui/section.js';
import { FigureValue } from './figure-value.js';
import { HowCounted } from './how-counted.js';

/** Shows a figure's value, what it consists of, and the KPIs that read it. */
export function FigureFacts({ figure, unit }: { figure: FigureDetail; unit: string }) {
  const { t } = useWords('figures');
  const language = useLanguage();
  const paths = useFigurePaths();
  const pathToKpi = useKpiPath();
  const { parts, kpis, coverage, noun, measure, asOf } = figure;
  return (
    <Section title={t('now')} hint={t('nowHint', { day: formatDay(asOf, language) })}>
      <Box sx={{ fontSize: '2rem', fontWeight: 700, lineHeight: 1.2, mb: 2 }}>
        <FigureValue figure={figure} />
      </Box>
      <Facts
        rows={[
          [t('how'), <HowCounted key="how" figure={figure} />],
          [t('shared:coverage.label'), <CoverageText key="coverage" coverage={coverage} />],
          ...parts.map(
            ({ part, value }) =>
              [t(`part.${part}`), <KpiValue key={part} value={value} as={figure} />] as const,
          ),
          [
            t('kpis'),
            kpis.length === 0 ? (
              t('noKpis')
            ) : (
              <Box key="kpis" component="ul" sx={{ m: 0, pl: 2.5 }}>
                {kpis.map(({ framework, frameworkName, kpi, name }) => (
                  <li key={`${framework} ${kpi}`}>
                    <Link component={RouterLink} to={pathToKpi(unit, kpi, framework)}>
                      {name}
                    </Link>{' '}
                    · {frameworkName}
                  </li>
                ))}
              </Box>
            ),
          ],
        ]}
      />
      {noun !== null && (
        <Box sx={{ mt: 2 }}>
          <Link component={RouterLink} to={paths.entities(unit, { noun, measure })}>
            {t('entities')}
          </Link>
        </Box>
      )}
    </Section>
  );
}
