import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { ProvenanceLabel, ProvenanceLegend } from '../../components/frameworks/provenance-label.js';
import { Term } from '../../components/glossary/term.js';
import { CoverageText } from '../../components/kpis/coverage-text.js';
import { KpiNotes } from '../../components/kpis/kpi-notes.js';
import { KpiValue } from '../../components/kpis/kpi-value.js';
import { Marks } from '../../components/kpis/marks.js';
import { SilenceText } from '../../components/kpis/silence-text.js';
import { ListDownload } from '../../components/lists/list-download.js';
import { useKpiPath } from '../../components/org-units/use-paths.js';
import { useWords } from '../../i18n/use-words.js';
import type { KpiResult } from '../../queries/maturity.js';
import { pointQuery, type PointInTime } from '../../queries/point-in-time.js';
import { Fraction } from '../../ui/fraction.js';
import { RegionTable } from '../../ui/region-table.js';
import { Section } from '../../ui/section.js';

interface KpisSectionProps {
  kpis: readonly KpiResult[];
  unit: string;
  framework: string;
  point: PointInTime;
}

/** Lists the KPIs. Every number links to its page. */
export function KpisSection({ kpis, unit, framework, point }: KpisSectionProps) {
  const { t } = useWords('orgUnit');
  const pathTo = useKpiPath();
  return (
    <Section
      title={t('kpis.title')}
      actions={<ListDownload list="kpis" query={{ ...pointQuery(point), framework, orgUnit: unit }} />}
      flush
    >
      <RegionTable
        caption={t('kpis.caption')}
        minWidth={680}
        stacked
        rows={kpis}
        rowKey={({ id }) => id}
        columns={[
          {
            title: t('kpis.kpi'),
            cell: (kpi) => (
              <>
                <Link component={RouterLink} to={pathTo(unit, kpi.id)}>
                  {kpi.name}
                </Link>
                <KpiNotes kpi={kpi} />
                <Marks marks={kpi.marks} unit={unit} />
              </>
            ),
          },
          {
            title: t('kpis.value'),
            numeric: true,
            cell: (kpi) => (
              <Box component="strong" sx={{ whiteSpace: 'nowrap' }}>
                <KpiValue value={kpi.value} as={kpi} />
              </Box>
            ),
          },
          {
            title: t('kpis.fraction'),
            numeric: true,
            cell: ({ numerator, denominator }) => (
              <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
                <Fraction numerator={numerator} denominator={denominator} />
              </Box>
            ),
          },
          {
            title: t('kpis.coverage'),
            mark: <Term term="coverage" mark />,
            cell: (kpi) => (
              <>
                <CoverageText coverage={kpi.coverage} />
                <SilenceText of={kpi} />
              </>
            ),
          },
          {
            title: t('kpis.provenance'),
            mark: <Term term="provenance" mark />,
            cell: (kpi) => <ProvenanceLabel provenance={kpi.provenance} />,
          },
        ]}
      />
      <Box component="details" sx={{ px: { xs: 2, sm: 2.5 }, py: 1.5 }}>
        <Box
          component="summary"
          sx={{
            cursor: 'pointer',
            fontSize: '0.875rem',
            color: 'primary.main',
            width: 'fit-content',
            mb: 1,
            py: 0.5,
          }}
        >
          {t('kpis.legend')}
        </Box>
        <ProvenanceLegend />
      </Box>
    </Section>
  );
}
