import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { KpiDefinition } from '../../api/frameworks.js';
import { useWords } from '../../i18n/use-words.js';
import { monospace } from '../../theme/theme.js';
import { ProvenanceLabel } from '../../ui/provenance-label.js';
import { Section } from '../../ui/section.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';

/** How each KPI is computed, as written in the framework file. */
export function KpiFormulas({ kpis }: { kpis: readonly KpiDefinition[] }) {
  const { t } = useWords('frameworks');
  return (
    <Section title={t('kpis')} flush>
      <TableContainer tabIndex={0} role="region" aria-label={t('kpisCaption')}>
        <Table sx={{ minWidth: 720 }}>
          <VisuallyHidden component="caption">{t('kpisCaption')}</VisuallyHidden>
          <TableHead>
            <TableRow>
              <TableCell>{t('kpi')}</TableCell>
              <TableCell>{t('formula')}</TableCell>
              <TableCell>{t('window')}</TableCell>
              <TableCell>{t('provenance')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {kpis.map((kpi) => (
              <TableRow key={kpi.id}>
                <TableCell component="th" scope="row" sx={{ width: '34%' }}>
                  {kpi.name}
                  {kpi.description && (
                    <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary', fontWeight: 400 }}>
                      {kpi.description}
                    </Box>
                  )}
                </TableCell>
                <TableCell>
                  <Formula numerator={kpi.numerator} denominator={kpi.denominator} />
                </TableCell>
                <TableCell>
                  {kpi.window === null ? t('stock') : t('windowMonths', { count: kpi.window })}
                </TableCell>
                <TableCell>
                  <ProvenanceLabel provenance={kpi.provenance} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Section>
  );
}

function Formula({ numerator, denominator }: { numerator: string; denominator: string | null }) {
  return (
    <Box component="code" sx={{ fontFamily: monospace, fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>
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
