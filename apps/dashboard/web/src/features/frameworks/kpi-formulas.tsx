import Box from '@mui/material/Box';
import type { KpiDefinition } from '../../queries/frameworks.js';
import { useWords } from '../../i18n/use-words.js';
import { monospace } from '../../theme/typeface.js';
import { ProvenanceLabel } from '../../components/frameworks/provenance-label.js';
import { RegionTable } from '../../ui/region-table.js';
import { Section } from '../../ui/section.js';

/** Lists the formula of each KPI as written in the framework file, and its policy for a zero denominator. */
export function KpiFormulas({ kpis }: { kpis: readonly KpiDefinition[] }) {
  const { t } = useWords('frameworks');
  return (
    <Section title={t('kpis')} flush>
      <RegionTable
        caption={t('kpisCaption')}
        minWidth={860}
        stacked
        rows={kpis}
        rowKey={({ id }) => id}
        columns={[
          { title: t('kpi'), width: '30%', cell: (kpi) => <Name kpi={kpi} /> },
          { title: t('formula'), cell: (kpi) => <Formula kpi={kpi} /> },
          {
            title: t('window'),
            cell: ({ window }) => (window === null ? t('stock') : t('windowMonths', { count: window })),
          },
          { title: t('zero'), cell: (kpi) => <Policies kpi={kpi} /> },
          { title: t('provenance'), cell: ({ provenance }) => <ProvenanceLabel provenance={provenance} /> },
        ]}
      />
    </Section>
  );
}

function Name({ kpi: { name, description } }: { kpi: KpiDefinition }) {
  return (
    <>
      {name}
      {description && (
        <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary', fontWeight: 400 }}>{description}</Box>
      )}
    </>
  );
}

function Formula({ kpi: { numerator, denominator } }: { kpi: KpiDefinition }) {
  return (
    <Box component="code" sx={codeStyle}>
      {numerator}
      {denominator !== null && (
        <>
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {' ÷ '}
          </Box>
          {denominator}
        </>
      )}
    </Box>
  );
}

function Policies({ kpi: { denominator, zeroDenominator, applicable } }: { kpi: KpiDefinition }) {
  const { t } = useWords('frameworks');
  return (
    <Box sx={{ fontSize: '0.875rem' }}>
      {denominator === null ? '–' : t(`rules:zero.${zeroDenominator}`)}
      {applicable && (
        <Box sx={{ color: 'text.secondary' }}>
          {t('applicableWhen')}{' '}
          <Box component="code" sx={codeStyle}>
            {applicable.when} &gt; 0
          </Box>
          {', '}
          {t('otherwise', { policy: t(`rules:zero.${applicable.otherwise}`) })}
        </Box>
      )}
    </Box>
  );
}

const codeStyle = { fontFamily: monospace, fontSize: '0.8125rem', overflowWrap: 'anywhere' } as const;
