import Box from '@mui/material/Box';
import type { TrackDefinition } from '../../queries/frameworks.js';
import { useWords } from '../../i18n/use-words.js';
import { MiniLadder } from '../../components/frameworks/mini-ladder.js';
import { TrackResultChip } from '../../components/frameworks/track-result-chip.js';
import type { OverviewResult } from './overview-result.js';

/** Shows the announced stage, and the stage by the latest figures where it differs. */
export function StageCell({ result, track }: { result: OverviewResult; track: TrackDefinition }) {
  const { t } = useWords('overview');
  const { stage, announced, progress } = result.track;
  const top = track.stages.length;
  const assessedName =
    track.kind === 'independent'
      ? t('rules:gates', { count: stage?.level ?? 0, of: top })
      : stage === null
        ? t('shared:stage.none')
        : t('shared:stage.short', { level: stage.level });
  const differs = announced !== null && announced.level !== (stage?.level ?? 0);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.25 }}>
      <MiniLadder level={result.level} top={top} progress={progress} />
      <Box>
        <TrackResultChip track={track} stage={announced ?? stage} judged={result.judged} />
        {differs && (
          <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
            {t('list.differs', { stage: assessedName })}
          </Box>
        )}
      </Box>
    </Box>
  );
}
