import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink, useSearchParams } from 'react-router';
import { MiniLadder } from '../../components/frameworks/mini-ladder.js';
import { TrackResultChip } from '../../components/frameworks/track-result-chip.js';
import { formatFigure } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import type { FrameworkOption } from '../../queries/framework-options.js';
import { useFramework, type FrameworkSummary } from '../../queries/frameworks.js';
import { isTrackMeasured, useMaturityOnAll, type Maturity } from '../../queries/maturity.js';
import { keptSearch, type PointInTime } from '../../queries/point-in-time.js';
import { colors } from '../../theme/colors.js';

interface FollowedStripProps {
  unit: string;
  options: readonly FrameworkOption[];
  /** Id of the framework that the page shows. */
  chosen: string;
  point: PointInTime;
}

/** Shows the followed frameworks as small ladders. Each opens its framework on this page. */
export function FollowedStrip({ unit, options, chosen, point }: FollowedStripProps) {
  const { t } = useWords('orgUnit');
  const { asOf, knownAt, tree } = point;
  const results = useMaturityOnAll(unit, { asOf, knownAt, tree });
  const followed = options.filter(({ framework }) => framework.followed);
  if (followed.length < 2) return null;
  return (
    <Box component="nav" aria-label={t('followed.label')} sx={{ mb: 3 }}>
      <Box component="ul" sx={listStyle}>
        {followed.map(({ framework }) => (
          <SmallLadder
            key={framework.id}
            framework={framework}
            isChosen={framework.id === chosen}
            result={results.data?.items.find((each) => each.framework === framework.id)}
          />
        ))}
      </Box>
    </Box>
  );
}

interface SmallLadderProps {
  framework: FrameworkSummary;
  isChosen: boolean;
  result: Maturity | undefined;
}

function SmallLadder({ framework, isChosen, result }: SmallLadderProps) {
  const [search] = useSearchParams();
  return (
    <Box
      component="li"
      sx={{
        ...cardStyle,
        borderColor: isChosen ? colors.pine : colors.hairline,
        borderWidth: isChosen ? 2 : 1,
      }}
    >
      <Link
        component={RouterLink}
        to={keptSearch(search, framework.id)}
        aria-current={isChosen ? 'true' : undefined}
        preventScrollReset
        sx={{ fontSize: '0.875rem', '&::after': { content: '""', position: 'absolute', inset: 0 } }}
      >
        {framework.name}
      </Link>
      <Result framework={framework.id} result={result} />
    </Box>
  );
}

/** Shows the first measured track: stages as a small ladder, a score as a number. */
function Result({ framework, result }: { framework: string; result: Maturity | undefined }) {
  const { t } = useWords('orgUnit');
  const language = useLanguage();
  const definition = useFramework(framework, result?.edition ?? null).data;
  const track = result?.tracks.find(isTrackMeasured);
  const defined = definition?.tracks.find(({ id }) => id === track?.id);
  if (!result || !definition) return <Box sx={{ height: 24 }} />;
  if (!track || !defined) return <Muted>{t('shared:notMeasured')}</Muted>;
  if (track.kind === 'index' && track.score !== null)
    return (
      <strong>{formatFigure(track.score, { unit: 'score', decimals: track.scoreDecimals }, language)}</strong>
    );
  const counts = countsOf(track);
  if (counts) return <strong>{t('followed.met', counts)}</strong>;
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', minWidth: 0 }}>
      {track.kind === 'ladder' && (
        <MiniLadder level={track.stage?.level ?? 0} top={defined.stages.length} progress={track.progress} />
      )}
      <TrackResultChip track={defined} stage={track.stage} judged />
    </Box>
  );
}

/** Returns how many items or targets are met; `null` for tracks with stages. */
function countsOf({ items, targets }: Maturity['tracks'][number]): { met: number; of: number } | null {
  if (items) return { met: items.filter(({ met }) => met).length, of: items.length };
  if (!targets) return null;
  const met = targets.filter(({ verdict }) => verdict === 'reached' || verdict === 'reached-late');
  return { met: met.length, of: targets.length };
}

function Muted({ children }: { children: string }) {
  return <Box sx={{ fontSize: '0.875rem', color: 'text.secondary', fontStyle: 'italic' }}>{children}</Box>;
}

const listStyle = {
  listStyle: 'none',
  m: 0,
  p: 0,
  display: 'grid',
  gap: 1.5,
  gridTemplateColumns: { xs: '1fr', sm: 'repeat(auto-fill, minmax(220px, 1fr))' },
} as const;

const cardStyle = {
  position: 'relative',
  display: 'flex',
  flexDirection: 'column',
  justifyContent: 'space-between',
  gap: 0.75,
  minWidth: 0,
  px: 1.5,
  py: 1,
  bgcolor: colors.surface,
  borderStyle: 'solid',
  borderRadius: '4px',
} as const;
