import Box from '@mui/material/Box';
import type { TrackDefinition } from '../../api/frameworks.js';
import { useWords } from '../../i18n/use-words.js';
import { LevelChip } from '../../ui/level-chip.js';
import { MiniLadder } from '../../ui/mini-ladder.js';
import type { Standing } from './standing.js';

/** The stage by the entry thresholds; where another one is still the announced one, that is said. */
export function StageCell({ standing, track }: { standing: Standing; track: TrackDefinition }) {
  const { t } = useWords('overview');
  const { stage, announced, progress } = standing.track;
  const top = track.stages.length;
  const differs = announced !== null && announced.level !== (stage?.level ?? 0);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.25 }}>
      <MiniLadder level={standing.level} top={top} progress={progress} />
      <Box>
        <LevelChip stage={stage} top={top} judged={standing.judged} />
        {differs && (
          <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
            {t('list.differs', { stage: t('ui:stage.short', { level: announced.level }) })}
          </Box>
        )}
      </Box>
    </Box>
  );
}
