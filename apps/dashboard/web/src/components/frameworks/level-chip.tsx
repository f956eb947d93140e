import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { StageRef } from '../../queries/frameworks.js';
import { colors } from '../../theme/colors.js';
import { noStageColor, stageColor } from '../../theme/stage-colors.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';

interface LevelChipProps {
  stage: StageRef | null;
  top: number;
  /** False: nothing is known, which is not the same as no stage. */
  judged?: boolean;
  /** What it is a rung of: stages are climbed, gates are opened, scores fall in bands. */
  noun?: 'stage' | 'gate' | 'band';
}

/** The stage that an org unit holds, by colour, number and name. */
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
