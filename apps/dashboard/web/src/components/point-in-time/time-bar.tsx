import HistoryIcon from '@mui/icons-material/History';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useWords } from '../../i18n/use-words.js';
import type { Edition } from '../../queries/frameworks.js';
import { isUsual, TODAY, usualPoint, type PointInTime } from '../../queries/point-in-time.js';
import { colors } from '../../theme/colors.js';
import { Term } from '../glossary/term.js';
import { AsOfField } from './as-of-field.js';
import { PointControls, type ChangePoint } from './point-controls.js';
import { usePointLines } from './use-point-lines.js';

interface TimeBarProps {
  point: PointInTime;
  /** The last day with facts, if the page shows it because the facts of the tree have ended. */
  ended?: string | null;
  editions?: readonly Edition[];
  /** `day`: the question of the page takes a day and nothing else. `rest`: the page has its own days. */
  parts?: 'all' | 'day' | 'rest';
  onChange: ChangePoint;
}

/**
 * The bar with which a page is seen at another point in time: its day, what was known then, the tree, the
 * edition. It says plainly when the page does not show now, and leads back. The address keeps the choice.
 */
export function TimeBar({ point, ended = null, editions = [], parts = 'all', onChange }: TimeBarProps) {
  const { t } = useWords('point');
  const lines = usePointLines(point, ended);
  const isNow = isUsual(point);
  // The page chose the day by itself; that is told, and is no warning.
  const isOnlyEnded = ended !== null && isUsual({ ...point, asOf: null });
  const back = () => onChange(isOnlyEnded ? { asOf: TODAY } : parts === 'rest' ? restUsual : usualPoint);
  return (
    <Box
      component="section"
      aria-label={t('bar')}
      data-print={isNow ? 'no' : undefined}
      sx={{
        flexBasis: '100%',
        mb: 3,
        px: 2,
        py: 1,
        border: 1,
        borderRadius: 1,
        borderColor: isNow ? 'divider' : isOnlyEnded ? colors.sea : colors.ochreMark,
        borderLeftWidth: isNow ? 1 : 6,
        bgcolor: isNow ? 'transparent' : isOnlyEnded ? colors.seaTint : colors.ochreTint,
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Box role="status" sx={{ flex: '1 1 240px', fontSize: '0.9375rem' }}>
          {!isNow && !isOnlyEnded && <strong>{t('title')} </strong>}
          {lines.join(' ')}
        </Box>
        {!isNow && (
          <Button variant="outlined" size="small" onClick={back}>
            {t(isOnlyEnded ? 'today' : 'reset')}
          </Button>
        )}
      </Box>
      <Box component="details">
        <Box
          component="summary"
          sx={{
            cursor: 'pointer',
            py: 0.75,
            color: 'primary.main',
            fontSize: '0.875rem',
            width: 'fit-content',
          }}
        >
          <HistoryIcon aria-hidden="true" sx={{ fontSize: 18, verticalAlign: 'text-bottom', mx: 0.5 }} />
          {t(moreOf(parts, editions.length > 1))}
        </Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, pt: 1.5, pb: 1, alignItems: 'flex-start' }}>
          {parts !== 'rest' && (
            <AsOfField
              label={t('asOf')}
              value={point.asOf}
              onChange={(day) => onChange({ asOf: day ?? TODAY })}
            />
          )}
          {parts !== 'day' && <PointControls point={point} editions={editions} onChange={onChange} />}
          <Box
            sx={{ flexBasis: '100%', display: 'flex', flexWrap: 'wrap', columnGap: 2, fontSize: '0.875rem' }}
          >
            {parts !== 'rest' && <Term term="asOf" />}
            {parts !== 'day' && <Term term="knownAt" />}
            {parts !== 'day' && <Term term="tree" />}
            {editions.length > 1 && <Term term="edition" />}
          </Box>
        </Box>
      </Box>
    </Box>
  );
}

const restUsual = { knownAt: null, tree: null, edition: null } as const;

function moreOf(
  parts: 'all' | 'day' | 'rest',
  withEditions: boolean,
): 'moreDay' | 'more' | 'moreWithoutEdition' {
  if (parts === 'day') return 'moreDay';
  return withEditions ? 'more' : 'moreWithoutEdition';
}
