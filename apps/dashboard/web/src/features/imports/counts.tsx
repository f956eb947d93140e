import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { localeOf } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import type { ImportedList, RowOutcome } from '../../queries/imports.js';

const OUTCOMES: readonly RowOutcome[] = ['new', 'changed', 'same', 'rejected'];

/** How many rows are new, changed, the same and rejected. */
export function Counts({ counts }: Pick<ImportedList, 'counts'>) {
  const { t } = useWords('imports');
  const language = useLanguage();
  return (
    <Box component="dl" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 1, m: 0, mb: 2 }}>
      {OUTCOMES.map((outcome) => (
        <Box key={outcome} sx={{ display: 'flex', flexDirection: 'column-reverse' }}>
          <Typography component="dt" variant="body2" color="textSecondary">
            {t(`outcome.${outcome}`)}
          </Typography>
          <Typography component="dd" sx={{ m: 0, fontSize: '1.5rem', fontWeight: 600 }}>
            {counts[outcome].toLocaleString(localeOf(language))}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
