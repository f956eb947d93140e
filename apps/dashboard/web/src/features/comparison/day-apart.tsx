import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink, useSearchParams } from 'react-router';
import { KpiValue } from '../../components/kpis/kpi-value.js';
import { QueryView } from '../../components/problems/query-view.js';
import { formatDay } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import type { EditionOfDay } from '../../queries/comparison.js';
import { useFramework, type FrameworkDefinition } from '../../queries/frameworks.js';
import { useMaturity, type Maturity } from '../../queries/maturity.js';
import { keptSearch, type PointWithoutDay } from '../../queries/point-in-time.js';
import { Facts } from '../../ui/facts.js';
import { TrackStand } from './track-stand.js';

interface DayApartProps {
  unit: string;
  framework: string;
  side: EditionOfDay;
  point: PointWithoutDay;
}

/** Shows one of two days that are not comparable, assessed by the edition of that day. */
export function DayApart({ unit, framework, side: { day, edition }, point }: DayApartProps) {
  const { t } = useWords('comparison');
  const language = useLanguage();
  const [search] = useSearchParams();
  const maturity = useMaturity(unit, framework, { ...point, asOf: day });
  const definition = useFramework(framework, edition);
  const kept = new URLSearchParams(keptSearch(search, framework));
  kept.set('asOf', day);
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography variant="h3">{formatDay(day, language)}</Typography>
      <Box sx={{ fontSize: '0.875rem', color: 'text.secondary', mb: 1 }}>
        {t('apart.edition', { edition })}
      </Box>
      <QueryView query={maturity} height={160}>
        {({ items: [result] }) => (
          <QueryView query={definition} height={160}>
            {(defined) =>
              result ? <Stands result={result} definition={defined} /> : <>{t('orgUnit:notAssessed')}</>
            }
          </QueryView>
        )}
      </QueryView>
      <Box sx={{ mt: 1.5, fontSize: '0.875rem' }}>
        <Link component={RouterLink} to={`/org-units/${encodeURIComponent(unit)}?${kept.toString()}`}>
          {t('apart.open')}
        </Link>
      </Box>
    </Box>
  );
}

/** Shows the tracks and the measured KPIs. */
function Stands({ result, definition }: { result: Maturity; definition: FrameworkDefinition }) {
  const tracks = result.tracks.filter(({ kind }) => kind !== 'targets');
  const measured = result.kpis.filter(({ value }) => value !== null);
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Facts
        rows={tracks.map((stand) => {
          const track = definition.tracks.find(({ id }) => id === stand.id);
          return [track?.name ?? stand.id, <TrackStand key={stand.id} stand={stand} track={track} />];
        })}
      />
      <Facts
        rows={measured.map((kpi) => [
          kpi.name,
          <strong key={kpi.id}>
            <KpiValue value={kpi.value} as={kpi} />
          </strong>,
        ])}
      />
    </Box>
  );
}
