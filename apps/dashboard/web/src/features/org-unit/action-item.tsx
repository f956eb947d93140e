import Box from '@mui/material/Box';
import type { Action } from '../../queries/actions.js';
import type { FrameworkDefinition } from '../../queries/frameworks.js';
import { formatNumber, formatSmall } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { ActionEffects } from './action-effects.js';

interface ActionItemProps {
  action: Action;
  /** 1: the action with the highest gain. */
  rank: number;
  framework: FrameworkDefinition;
}

/** Shows an action: the work, its gain, the gain of each unit of work, and its effects on other KPIs. */
export function ActionItem({ action, rank, framework }: ActionItemProps) {
  const { t } = useWords('orgUnit');
  const language = useLanguage();
  const { count, name, subject, gain, gainPerUnit, effects } = action;
  const track = framework.tracks.find(({ id }) => id === gain.track);
  // Actions in a segment or on one entity are distinguished by their KPI.
  const kpi = subject === undefined ? undefined : framework.kpis.find(({ id }) => id === gain.kpi);
  const amount = formatSmall(gain.points ?? gain.progress ?? 0, language);
  const each = formatSmall(gainPerUnit * 100, language);
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: '2rem 1fr',
        columnGap: 1,
        py: 1.5,
        borderTop: 1,
        borderColor: 'divider',
        '&:first-of-type': { borderTop: 0 },
      }}
    >
      <Box aria-hidden="true" sx={{ fontWeight: 700, fontSize: '1.25rem', color: 'text.secondary' }}>
        {rank}
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 1 }}>
          <Box component="span" sx={{ fontSize: '1.25rem', fontWeight: 700 }}>
            {formatNumber(count, language)}
          </Box>
          <Box component="span" sx={{ fontWeight: 600 }}>
            {name}
          </Box>
          {kpi && <Box sx={{ fontSize: '0.875rem', overflowWrap: 'anywhere' }}>({kpi.name})</Box>}
        </Box>
        <Box sx={{ fontSize: '0.875rem' }}>
          {t(`actions.gain.${track?.kind ?? 'ladder'}`, { amount })}
          {framework.tracks.length > 1 && track && ` · ${track.name}`}
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {' · '}
            {t('actions.each', { share: each })}
          </Box>
        </Box>
        <ActionEffects effects={effects} framework={framework} />
      </Box>
    </Box>
  );
}
