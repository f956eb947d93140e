import NorthEastIcon from '@mui/icons-material/NorthEast';
import SouthEastIcon from '@mui/icons-material/SouthEast';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useMemo } from 'react';
import { Link as RouterLink } from 'react-router';
import { useOrgUnitPath } from '../../components/org-units/use-paths.js';
import { QueryView } from '../../components/problems/query-view.js';
import { formatMonth } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { sameBasis } from '../../queries/editions.js';
import { useFramework } from '../../queries/frameworks.js';
import { useOverview, type Overview } from '../../queries/overview.js';
import { colors } from '../../theme/colors.js';
import { aYearBefore, compareResults, type Change, type Changes } from './changes.js';
import { resultsOf, type OverviewResult } from './overview-result.js';

interface YearOfChangesProps {
  root: string;
  results: readonly OverviewResult[];
  overview: Overview;
  track: string;
}

const SHOWN = 3;

/**
 * Shows which org units advanced or regressed within a year. Both days are assessed now, so facts that came
 * late count.
 */
export function YearOfChanges({ root, results, overview, track }: YearOfChangesProps) {
  const { t } = useWords('overview');
  const language = useLanguage();
  const day = aYearBefore(overview.asOf);
  const earlier = useOverview({ framework: overview.framework, root, asOf: day }, { staleTime: 5 * 60_000 });
  const changes = useMemo(
    () => (earlier.data ? compareResults(results, resultsOf(earlier.data, track)) : null),
    [earlier.data, results, track],
  );
  const editions = useFramework(overview.framework).data?.editions ?? [];
  const comparable = earlier.data && sameBasis(editions, overview.edition, earlier.data.edition);
  return (
    <QueryView query={earlier} height={90}>
      {({ edition }) => (
        <>
          <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
            {t(comparable ? 'moved.since' : 'moved.otherBasis', {
              month: formatMonth(day, language),
              edition,
            })}
          </Box>
          {comparable && changes && (
            <>
              <Counts changes={changes} />
              <Movers changes={changes} />
            </>
          )}
        </>
      )}
    </QueryView>
  );
}

function Counts({ changes: { advanced, regressed, same, unknown } }: { changes: Changes }) {
  const { t } = useWords('overview');
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, alignItems: 'baseline', mt: 0.25 }}>
      <Box component="span" sx={{ fontSize: '1.25rem', fontWeight: 700 }}>
        {t('moved.advanced', { count: advanced.length })}
      </Box>
      <Box
        component="span"
        sx={{ fontWeight: 600, color: regressed.length > 0 ? 'error.main' : 'text.secondary' }}
      >
        {t('moved.regressed', { count: regressed.length })}
      </Box>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {[
          ...(same > 0 ? [t('moved.same', { count: same })] : []),
          ...(unknown > 0 ? [t('moved.new', { count: unknown })] : []),
        ].join(' · ')}
      </Box>
    </Box>
  );
}

function Movers({ changes: { advanced, regressed } }: { changes: Changes }) {
  const { t } = useWords('overview');
  const shown = [...regressed.slice(0, SHOWN), ...advanced.slice(0, SHOWN)];
  const more = advanced.length + regressed.length - shown.length;
  if (shown.length === 0) return null;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 1, p: 0, fontSize: '0.875rem' }}>
      {shown.map((change) => (
        <Mover key={change.code} change={change} />
      ))}
      {more > 0 && (
        <Box component="li" sx={{ color: 'text.secondary', pl: 4 }}>
          {t('moved.more', { count: more })}
        </Box>
      )}
    </Box>
  );
}

function Mover({ change: { code, name, from, to } }: { change: Change }) {
  const { t } = useWords('overview');
  const pathTo = useOrgUnitPath();
  const up = to > from;
  const Icon = up ? NorthEastIcon : SouthEastIcon;
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1, py: 0.5, alignItems: 'baseline' }}>
      <Icon
        aria-hidden="true"
        sx={{ fontSize: 18, color: up ? colors.leaf : colors.lacquer, alignSelf: 'center' }}
      />
      <Link component={RouterLink} to={pathTo(code)}>
        {name}
      </Link>
      <Box component="span" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
        {t(up ? 'moved.change' : 'moved.fall', { from, to })}
      </Box>
    </Box>
  );
}
