import Box from '@mui/material/Box';
import { formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { colors } from '../../theme/colors.js';

interface ScoreBarProps {
  /** What the measured items give, and the most that these could. */
  known: { points: number; of: number };
  max: number;
}

/**
 * Points earned, points that are known to be missed, and points that nobody knows of yet; said in words
 * below.
 */
export function ScoreBar({ known, max }: ScoreBarProps) {
  const { t } = useWords('orgUnit');
  const language = useLanguage();
  const points = (amount: number) => formatNumber(amount, language, 2);
  const share = (amount: number) => `${Math.min(Math.max(amount / max, 0), 1) * 100}%`;
  return (
    <>
      <Box
        aria-hidden="true"
        sx={{ height: 14, border: `1px solid ${colors.edge}`, background: unknownFill }}
      >
        <Box sx={{ width: share(known.of), height: 1, bgcolor: colors.pineTint }}>
          <Box
            sx={{
              width: known.of > 0 ? `${(known.points / known.of) * 100}%` : 0,
              height: 1,
              bgcolor: colors.pine,
            }}
          />
        </Box>
      </Box>
      <Box sx={{ fontSize: '0.875rem', color: 'text.secondary', mt: 0.5 }}>
        {t('index.known', { points: points(known.points), of: points(known.of) })}{' '}
        {known.of < max && t('index.unknown', { points: points(max - known.of) })}
      </Box>
    </>
  );
}

/** Neither a colour of the score nor its absence. */
const unknownFill = `repeating-linear-gradient(135deg, ${colors.hairline} 0 3px, ${colors.surface} 3px 7px)`;
