import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { CoverageText } from '../../components/kpis/coverage-text.js';
import { useFigurePaths } from '../../components/org-units/use-paths.js';
import { useWords } from '../../i18n/use-words.js';
import type { Figure, Matter } from '../../queries/figures.js';
import { MutedText } from '../../ui/muted-text.js';
import { RegionTable } from '../../ui/region-table.js';
import { Section } from '../../ui/section.js';
import { FigureValue } from './figure-value.js';
import { HowCounted } from './how-counted.js';

interface MatterSectionProps {
  matter: Matter;
  /** Code of the org unit. */
  unit: string;
}

const isMeasured = ({ value, entities }: Figure): boolean => value !== null || entities > 0;

/** Lists the figures about one subject matter. Those without figures stand below, as names only. */
export function MatterSection({ matter: { name, figures }, unit }: MatterSectionProps) {
  const { t } = useWords('figures');
  const paths = useFigurePaths();
  const measured = figures.filter(isMeasured);
  const missing = figures.filter((figure) => !isMeasured(figure));
  const link = ({ measure, name: title }: Figure) => (
    <Link component={RouterLink} to={paths.figure(unit, measure)}>
      {title}
    </Link>
  );
  return (
    <Section title={name} flush>
      {measured.length === 0 ? (
        <Box sx={{ px: { xs: 2, sm: 2.5 }, pb: 1.5 }}>
          <MutedText>{t('noneMeasured')}</MutedText>
        </Box>
      ) : (
        <RegionTable
          caption={t('caption', { name })}
          size="small"
          minWidth={720}
          stacked
          rows={measured}
          rowKey={({ measure }) => measure}
          columns={[
            { title: t('measure'), width: '34%', cell: link },
            {
              title: t('value'),
              numeric: true,
              cell: (figure) => (
                <strong>
                  <FigureValue figure={figure} />
                </strong>
              ),
            },
            { title: t('how'), cell: (figure) => <HowCounted figure={figure} /> },
            {
              title: t('shared:coverage.label'),
              cell: ({ coverage }) => <CoverageText coverage={coverage} />,
            },
            {
              title: t('usedBy'),
              cell: ({ frameworks }) =>
                frameworks.length > 0 ? t('frameworks', { count: frameworks.length }) : t('noFramework'),
            },
          ]}
        />
      )}
      {missing.length > 0 && (
        <Box component="details" sx={{ px: { xs: 2, sm: 2.5 }, py: 1.5, fontSize: '0.875rem' }}>
          <Box component="summary" sx={{ cursor: 'pointer', color: 'text.secondary', width: 'fit-content' }}>
            {t('unmeasured', { count: missing.length })}
          </Box>
          <Box component="ul" sx={{ m: 0, mt: 1, pl: 2.5, columns: { md: 2 } }}>
            {missing.map((figure) => (
              <Box component="li" key={figure.measure} sx={{ py: 0.25 }}>
                {link(figure)}
              </Box>
            ))}
          </Box>
        </Box>
      )}
    </Section>
  );
}
