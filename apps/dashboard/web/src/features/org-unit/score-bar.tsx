import Box from '@mui/material/Box';
import { formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { colors } from '../../theme/colors.js';

interface ScoreBarProps {
  /** The points of the measured items, and the most that these could give. */
  known: { points: number; of: number };
  max: number;
}

/**
 * Shows points earned, points missed, and points of items that are not measured. The text below says the
 * same.
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

/** A pattern that differs from the colour of the score and from its absence. */
const unknownFill = `repeating-linear-gradient(135deg, ${colors.hairline} 0 3px, ${colors.surface} 3px 7px)`;
