import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { StageRef } from '../../queries/frameworks.js';
import { colors } from '../../theme/colors.js';
import { noStageColor, stageColor } from '../../theme/stage-colors.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';

interface LevelChipProps {
  stage: StageRef | null;
  top: number;
  /** False: nothing is measured. This differs from "no stage". */
  judged?: boolean;
  /** What the level counts: stages of a ladder, open gates, or bands of an index. */
  noun?: 'stage' | 'gate' | 'band';
}

/** Shows the stage of an org unit by colour, number and name. */
export function LevelChip({ stage, top, judged = true, noun = 'stage' }: LevelChipProps) {
  const { t } = useTranslation();
  const { fill, text } = stage ? stageColor(stage.level, top) : noStageColor;
  return (
    <Box
      component="span"
      sx={{
        position: 'relative',
        display: 'inline-block',
        px: 1,
        py: 0.25,
        borderRadius: '4px',
        fontSize: '0.875rem',
        fontWeight: 600,
        lineHeight: 1.5,
        bgcolor: fill,
        color: text,
        outline: stage ? 'none' : `1px dashed ${colors.edge}`,
        outlineOffset: -1,
      }}
    >
      {stage ? (
        <>
          <VisuallyHidden>{t(`${noun}.short`, { level: stage.level })}: </VisuallyHidden>
          <span aria-hidden="true">{stage.level} · </span>
          {stage.name}
        </>
      ) : (
        t(judged ? `${noun}.none` : 'stage.unknown')
      )}
    </Box>
  );
}
