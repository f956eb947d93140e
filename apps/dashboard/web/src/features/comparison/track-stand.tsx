import Box from '@mui/material/Box';
import type { ComparedTrack } from '../../queries/comparison.js';
import type { TrackDefinition } from '../../queries/frameworks.js';
import { formatNumber, formatShare } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { TrackResultChip } from '../../components/frameworks/track-result-chip.js';
import { isJudged } from './track-rows.js';

type Stand = Pick<ComparedTrack, 'stage' | 'score' | 'scoreDecimals' | 'progress' | 'id' | 'kind'>;

interface TrackStandProps {
  stand: Stand;
  /** `undefined`: the loaded edition does not have the track. */
  track: TrackDefinition | undefined;
}

/**
 * Shows the result of a track on one day by its stage, its score, or both. A missing result is said in words.
 */
export function TrackStand({ stand, track }: TrackStandProps) {
  const { t } = useWords('comparison');
  const judged = isJudged(stand);
  if (!judged)
    return <Box sx={{ color: 'text.secondary', fontStyle: 'italic' }}>{t('shared:notMeasured')}</Box>;
  const staged = track !== undefined && track.stages.length > 0 && hasStand(stand);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <Score stand={stand} track={track} />
      {staged && <TrackResultChip track={track} stage={stand.stage} judged />}
      {track === undefined && stand.stage && <span>{stand.stage.name}</span>}
    </Box>
  );
}

/** Tells whether there is a result to show. Without a score an index is in no band, not in the lowest one. */
function hasStand({ kind, stage, score }: Stand): boolean {
  return kind !== 'index' || stage !== null || score !== null;
}

function Score({ stand: { kind, score, scoreDecimals }, track }: TrackStandProps) {
  const { t } = useWords('comparison');
  const language = useLanguage();
  if (kind !== 'index' && kind !== 'checklist') return null;
  if (score === null) return <span>{t('orgUnit:index.noScore')}</span>;
  if (kind === 'checklist') {
    return (
      <strong>
        {t('tracks.met')}: {formatShare(score, language)}
      </strong>
    );
  }
  const points = formatNumber(score, language, scoreDecimals);
  return (
    <strong>
      {track?.kind === 'index'
        ? t('tracks.points', { points, max: formatNumber(track.max, language, 2) })
        : points}
    </strong>
  );
}
