import Box from '@mui/material/Box';
import { formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import type { MilestoneBoard, MilestoneState } from '../../queries/milestone-board.js';
import { colors } from '../../theme/colors.js';

/** The colour that marks a column; its name says the same. */
export const markOf: Readonly<Record<MilestoneState, string>> = {
  late: colors.lacquer,
  'due-soon': colors.ochreMark,
  planned: colors.sea,
  'reached-late': colors.ochre,
  'reached-on-time': colors.leaf,
  cancelled: colors.edge,
  'not-planned': colors.edge,
};

/** Shows how many milestones are in each state. The numbers add up to the total beside them. */
export function MilestoneCounts({ board }: { board: MilestoneBoard }) {
  const { t } = useWords('milestones');
  const language = useLanguage();
  const shown = board.columns.filter(({ count, state }) => count > 0 || isUsual(state));
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 1, alignItems: 'baseline', mb: 2 }}>
      <Box component="strong" role="status">
        {t('total', { count: board.total, value: formatNumber(board.total, language) })}
      </Box>
      <Box
        component="dl"
        aria-label={t('counts')}
        sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 0.5, m: 0 }}
      >
        {shown.map(({ state, name, count }) => (
          <Box key={state} sx={{ display: 'flex', gap: 0.75, alignItems: 'baseline' }}>
            <Box component="dt" sx={{ display: 'flex', gap: 0.75, alignItems: 'baseline' }}>
              <Box aria-hidden sx={{ width: 10, height: 10, borderRadius: '2px', bgcolor: markOf[state] }} />
              {name}
            </Box>
            <Box component="dd" sx={{ m: 0, fontWeight: 600 }}>
              {formatNumber(count, language)}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

/** Whether the column is shown even when it is empty. */
export function isUsual(state: MilestoneState): boolean {
  return state !== 'cancelled' && state !== 'not-planned';
}
