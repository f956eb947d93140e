import Box from '@mui/material/Box';
import { formatDay } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import type { CourseStep } from '../../queries/courses.js';
import type { TrackDefinition } from '../../queries/frameworks.js';
import type { MovedUnit } from '../../queries/overview-summary.js';
import { useWords } from '../../i18n/use-words.js';
import { colors } from '../../theme/colors.js';
import { MiniLadder } from '../../components/frameworks/mini-ladder.js';
import { TrackResultChip } from '../../components/frameworks/track-result-chip.js';
import type { OverviewResult } from './overview-result.js';
import { courseOf, type RowHistory } from './row-history.js';
import { Sparkline } from './sparkline.js';

interface StageCellProps {
  result: OverviewResult;
  history: RowHistory;
  track: TrackDefinition;
}

/** Shows the announced stage, and the stage by the latest figures where it differs. */
export function StageCell({ result, history, track }: StageCellProps) {
  const { t } = useWords('overview');
  const language = useLanguage();
  const { stage, announced, progress } = result.track;
  const top = track.stages.length;
  const moved = history.moves.get(result.code);
  const steps = courseOf(result, history);
  const assessedName =
    track.kind === 'independent'
      ? t('rules:gates', { count: stage?.level ?? 0, of: top })
      : stage === null
        ? t('shared:stage.none')
        : t('shared:stage.short', { level: stage.level });
  const words = (course: readonly CourseStep[], from: string) => {
    const levels = course.map(({ level }) => level).join(' → ');
    const [first] = course;
    if (!first || first.day <= from) return t('list.course', { levels });
    return t('list.courseSince', { levels, day: formatDay(first.day, language) });
  };
  const isMeasuredNow = stage !== null || progress !== null;
  const differs = announced !== null && isMeasuredNow && announced.level !== (stage?.level ?? 0);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.25 }}>
      <MiniLadder level={result.level} top={top} progress={progress} />
      <Box>
        {moved && <Arrow moved={moved} />}
        {steps && history.year && (
          <Sparkline {...history.year} steps={steps} top={top} label={words(steps, history.year.from)} />
        )}
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

function Arrow({ moved: { direction, from, to } }: { moved: MovedUnit }) {
  const { t } = useWords('overview');
  const isUp = direction === 'up';
  return (
    <Box
      component="span"
      sx={{ display: 'block', fontSize: '0.8125rem', color: isUp ? colors.leaf : colors.lacquer }}
    >
      <span aria-hidden="true">{isUp ? '▲' : '▼'}</span>{' '}
      {t(isUp ? 'moved.change' : 'moved.fall', { from: from?.level ?? 0, to: to?.level ?? 0 })}
    </Box>
  );
}
