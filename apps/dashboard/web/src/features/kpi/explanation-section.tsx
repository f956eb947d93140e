import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import { CoverageText } from '../../components/kpis/coverage-text.js';
import { KpiValue } from '../../components/kpis/kpi-value.js';
import { Marks } from '../../components/kpis/marks.js';
import { SilenceText } from '../../components/kpis/silence-text.js';
import { useKpiPath } from '../../components/org-units/use-paths.js';
import { QueryView } from '../../components/problems/query-view.js';
import { formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useExplanation, type Explanation } from '../../queries/explanation.js';
import { RegionTable } from '../../ui/region-table.js';
import { Section } from '../../ui/section.js';
import type { AskedKpi } from './asked-kpi.js';
import { FormulaFacts } from './formula-facts.js';
import { DistributionList } from './distribution-list.js';
import { Permalink } from './permalink.js';
import { UsesList } from './uses-list.js';

/** Explains how the number was computed. */
export function ExplanationSection({ unit, framework, kpi, point }: AskedKpi) {
  const { t } = useWords('kpi');
  const explanation = useExplanation(unit, kpi.id, framework.id, point);
  return (
    <Section title={t('explanation')}>
      <QueryView query={explanation} height={320}>
        {(data) => (
          <>
            <Result explanation={data} unit={unit} />
            <Permalink unit={unit} kpi={kpi.id} framework={framework.id} tree={point.tree} of={data} />
            <Parts explanation={data} unit={unit} />
            {data.parts.map((part) => (
              <DistributionList key={`${part.part}-${part.key}`} part={part} />
            ))}
            <FormulaFacts explanation={data} kpi={kpi} />
            <UsesList uses={data.uses} kpi={kpi} framework={framework} />
          </>
        )}
      </QueryView>
    </Section>
  );
}

/** Shows the value, and why it is missing or doubtful. */
function Result({ explanation, unit }: { explanation: Explanation; unit: string }) {
  const { value, missing, marks } = explanation;
  return (
    <Box sx={{ mb: 2 }}>
      <Box sx={{ fontSize: '2rem', fontWeight: 700, lineHeight: 1.2 }}>
        <KpiValue value={value} as={explanation} />
      </Box>
      {missing && <Typography color="textSecondary">{missing}</Typography>}
      <SilenceText of={explanation} />
      <Marks marks={marks} unit={unit} />
    </Box>
  );
}

/** Lists the measures that the formula reads, with their readings. */
function Parts({ explanation: { name, parts }, unit }: { explanation: Explanation; unit: string }) {
  const pathTo = useKpiPath();
  const { t } = useWords('kpi');
  const language = useLanguage();
  return (
    <Box sx={{ mb: 2 }}>
      <RegionTable
        caption={t('partsCaption', { name })}
        size="small"
        minWidth={520}
        stacked
        rows={parts}
        rowKey={({ part, key }) => `${part}-${key}`}
        columns={[
          {
            title: t('measure'),
            cell: ({ name: measure, kpi }) =>
              // A measure that is itself a KPI links to its own page.
              kpi === undefined ? (
                measure
              ) : (
                <Link component={RouterLink} to={pathTo(unit, kpi)}>
                  {measure}
                </Link>
              ),
          },
          { title: t('part'), cell: ({ part }) => t(part) },
          {
            title: t('amount'),
            numeric: true,
            cell: ({ amount, measured }) => (
              <strong>{measured ? formatNumber(amount, language, 2) : t('shared:notMeasured')}</strong>
            ),
          },
          { title: t('shared:coverage.label'), cell: ({ coverage }) => <CoverageText coverage={coverage} /> },
        ]}
      />
    </Box>
  );
}
