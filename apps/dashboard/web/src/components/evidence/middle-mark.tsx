import Box from '@mui/material/Box';
import { useWords } from '../../i18n/use-words.js';
import { colors } from '../../theme/colors.js';

/** Marks the amount in the middle, which is the median. */
export function MiddleMark() {
  const { t } = useWords('evidence');
  return (
    <Box
      component="strong"
      sx={{
        ml: 1,
        px: 0.75,
        borderRadius: '3px',
        fontSize: '0.75rem',
        bgcolor: colors.ochreTint,
        color: colors.ochre,
        whiteSpace: 'nowrap',
      }}
    >
      {t('middle')}
    </Box>
  );
}
