import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { Link as RouterLink } from 'react-router';
import { ProvenanceLabel, ProvenanceLegend } from '../../components/frameworks/provenance-label.js';
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
import { Section } from '../../ui/section.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';

interface KpisSectionProps {
  kpis: readonly KpiResult[];
  unit: string;
  framework: string;
  point: PointInTime;
}

/** Lists the KPIs. Every number links to its page. */
export function KpisSection({ kpis, unit, framework, point }: KpisSectionProps) {
  const { t } = useWords('orgUnit');
  return (
    <Section
      title={t('kpis.title')}
      actions={<ListDownload list="kpis" query={{ ...pointQuery(point), framework, orgUnit: unit }} />}
      flush
    >
      <TableContainer tabIndex={0} role="region" aria-label={t('kpis.caption')}>
        <Table sx={{ minWidth: 680 }}>
          <VisuallyHidden component="caption">{t('kpis.caption')}</VisuallyHidden>
          <TableHead>
            <TableRow>
              <TableCell>{t('kpis.kpi')}</TableCell>
              <TableCell align="right">{t('kpis.value')}</TableCell>
              <TableCell align="right">{t('kpis.fraction')}</TableCell>
              <TableCell>{t('kpis.coverage')}</TableCell>
              <TableCell>{t('kpis.provenance')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {kpis.map((kpi) => (
              <KpiRow key={kpi.id} kpi={kpi} unit={unit} />
            ))}
          </TableBody>
        </Table>
      </TableContainer>
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

function KpiRow({ kpi, unit }: { kpi: KpiResult; unit: string }) {
  const pathTo = useKpiPath();
  return (
    <TableRow hover>
      <TableCell component="th" scope="row">
        <Link component={RouterLink} to={pathTo(unit, kpi.id)}>
          {kpi.name}
        </Link>
        <KpiNotes kpi={kpi} />
        <Marks marks={kpi.marks} unit={unit} />
      </TableCell>
      <TableCell align="right" sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>
        <KpiValue value={kpi.value} as={kpi} />
      </TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
        <Fraction numerator={kpi.numerator} denominator={kpi.denominator} />
      </TableCell>
      <TableCell>
        <CoverageText coverage={kpi.coverage} />
        <SilenceText of={kpi} />
      </TableCell>
      <TableCell>
        <ProvenanceLabel provenance={kpi.provenance} />
      </TableCell>
    </TableRow>
  );
}
