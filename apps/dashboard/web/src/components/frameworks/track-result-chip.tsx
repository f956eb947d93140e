import Box from '@mui/material/Box';
import type { StageRef, TrackDefinition } from '../../queries/frameworks.js';
import { useWords } from '../../i18n/use-words.js';
import { LevelChip } from './level-chip.js';

interface TrackResultChipProps {
  track: TrackDefinition;
  /** Of independent gates: as many as are open. */
  stage: StageRef | null;
  judged: boolean;
}

/** What an org unit stands on, in the words of the kind of track. */
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
