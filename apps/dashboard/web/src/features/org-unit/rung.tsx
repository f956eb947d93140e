import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { StageDefinition } from '../../queries/frameworks.js';
import type { KpiResult } from '../../queries/maturity.js';
import { formatShare } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { colors } from '../../theme/colors.js';
import { stageColor } from '../../theme/stage-colors.js';
import { CriteriaDetails } from './criteria-details.js';
import { CriteriaList } from './criteria-list.js';
import type { RungState } from './criterion-state.js';
import { Rail } from './rail.js';

interface RungProps {
  stage: StageDefinition;
  top: number;
  state: RungState;
  /** 0–1; only on the next rung. */
  progress: number | null;
  kpis: ReadonlyMap<string, KpiResult>;
  unit: string;
}

/** Shows a stage of the ladder: the rung, and the progress towards it below. */
export function Rung({ stage, top, state, progress, kpis, unit }: RungProps) {
  const { t } = useWords('orgUnit');
  const language = useLanguage();
  const fill = stageColor(stage.level, top).fill;
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '44px 1fr', sm: '72px 1fr' },
        columnGap: { xs: 1.5, sm: 2 },
      }}
    >
      <Rail fill={fill} state={state} progress={progress} />
      <Box sx={{ pb: 2.5, minWidth: 0 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, alignItems: 'baseline' }}>
          <Typography variant="h3">
            {t('shared:stage.named', { level: stage.level, name: stage.name })}
          </Typography>
          <Box component="span" sx={{ fontSize: '0.8125rem', fontWeight: 600, color: stateColors[state] }}>
            {t(`ladder.${state}`)}
          </Box>
        </Box>
        {stage.description && (
          <Typography variant="body2" color="textSecondary" sx={{ maxWidth: '60ch' }}>
            {stage.description}
          </Typography>
        )}
        {progress !== null && (
          <Typography variant="body2" sx={{ fontWeight: 600, color: colors.ochre, mt: 0.5 }}>
            {t('ladder.here', { share: formatShare(progress, language), level: stage.level })}
          </Typography>
        )}
        <CriteriaDetails open={state === 'next'} count={stage.criteria.length}>
          <CriteriaList criteria={stage.criteria} kpis={kpis} unit={unit} />
        </CriteriaDetails>
      </Box>
    </Box>
  );
}

const stateColors = { held: colors.leaf, next: colors.ochre, future: colors.inkSoft } as const;
