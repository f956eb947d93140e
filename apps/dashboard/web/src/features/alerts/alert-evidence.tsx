import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { KpiValue } from '../../components/kpis/kpi-value.js';
import { SilenceText } from '../../components/kpis/silence-text.js';
import { useKpiPath } from '../../components/org-units/use-paths.js';
import { useWords } from '../../i18n/use-words.js';
import type { KpiResult } from '../../queries/maturity.js';
import { Fraction } from '../../ui/fraction.js';
import { RegionTable } from '../../ui/region-table.js';
import { Section } from '../../ui/section.js';

interface AlertEvidenceProps {
  kpis: readonly KpiResult[];
  unit: string;
  framework: string;
}

/** Shows the KPIs that the alert is about, as they were when it fired. */
export function AlertEvidence({ kpis, unit, framework }: AlertEvidenceProps) {
  const { t } = useWords('alerts');
  const pathTo = useKpiPath();
  if (kpis.length === 0) return null;
  return (
    <Section title={t('detail.evidence')} flush>
      <RegionTable
        caption={t('detail.evidenceCaption')}
        size="small"
        minWidth={0}
        stacked
        rows={kpis}
        rowKey={({ id }) => id}
        columns={[
          {
            title: t('detail.kpi'),
            cell: (kpi) => (
              <>
                <Link component={RouterLink} to={pathTo(unit, kpi.id, framework)}>
                  {kpi.name}
                </Link>
                <SilenceText of={kpi} />
              </>
            ),
          },
          {
            title: t('detail.value'),
            numeric: true,
            cell: (kpi) => (
              <strong>
                <KpiValue value={kpi.value} as={kpi} />
              </strong>
            ),
          },
          {
            title: t('detail.fraction'),
            numeric: true,
            cell: ({ numerator, denominator }) => (
              <Fraction numerator={numerator} denominator={denominator} />
            ),
          },
        ]}
      />
    </Section>
  );
}
