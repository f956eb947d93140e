import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { Link as RouterLink } from 'react-router';
import { KpiValue } from '../../components/kpis/kpi-value.js';
import { SilenceText } from '../../components/kpis/silence-text.js';
import { useKpiPath } from '../../components/org-units/use-paths.js';
import { useWords } from '../../i18n/use-words.js';
import type { KpiResult } from '../../queries/maturity.js';
import { Fraction } from '../../ui/fraction.js';
import { Section } from '../../ui/section.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';

interface AlertEvidenceProps {
  kpis: readonly KpiResult[];
  unit: string;
  framework: string;
}

/** Shows the KPIs as they were when the alert fired. */
export function AlertEvidence({ kpis, unit, framework }: AlertEvidenceProps) {
  const { t } = useWords('alerts');
  const pathTo = useKpiPath();
  return (
    <Section title={t('detail.evidence')} flush>
      <TableContainer tabIndex={0} role="region" aria-label={t('detail.evidenceCaption')}>
        <Table size="small">
          <VisuallyHidden component="caption">{t('detail.evidenceCaption')}</VisuallyHidden>
          <TableHead>
            <TableRow>
              <TableCell>{t('detail.kpi')}</TableCell>
              <TableCell align="right">{t('detail.value')}</TableCell>
              <TableCell align="right">{t('detail.fraction')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {kpis.map((kpi) => (
              <TableRow key={kpi.id}>
                <TableCell component="th" scope="row">
                  <Link component={RouterLink} to={pathTo(unit, kpi.id, framework)}>
                    {kpi.name}
                  </Link>
                  <SilenceText of={kpi} />
                </TableCell>
                <TableCell align="right" sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>
                  <KpiValue value={kpi.value} as={kpi} />
                </TableCell>
                <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                  <Fraction numerator={kpi.numerator} denominator={kpi.denominator} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Section>
  );
}
