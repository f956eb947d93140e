import Box from '@mui/material/Box';
import type { StageRef, TrackDefinition } from '../../queries/frameworks.js';
import { useWords } from '../../i18n/use-words.js';
import { LevelChip } from './level-chip.js';

interface TrackResultChipProps {
  track: TrackDefinition;
  /** For independent gates, the level is the number of open gates. */
  stage: StageRef | null;
  judged: boolean;
}

/** Shows the result of a track in the words of its kind. */
export function TrackResultChip({ track, stage, judged }: TrackResultChipProps) {
  const { t } = useWords('rules');
  const top = track.stages.length;
  if (track.kind !== 'independent' || !judged) {
    return (
      <LevelChip stage={stage} top={top} judged={judged} noun={track.kind === 'index' ? 'band' : 'stage'} />
    );
  }
  return (
    <Box component="span" sx={{ fontSize: '0.875rem', fontWeight: 600 }}>
      {t('gates', { count: stage?.level ?? 0, of: top })}
    </Box>
  );
}
