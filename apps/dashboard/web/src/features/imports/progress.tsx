import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useLanguage } from '../../i18n/language-context.js';
import { localeOf } from '../../format/numbers.js';
import { useWords } from '../../i18n/use-words.js';
import type { ImportedList } from '../../queries/imports.js';

/** What is being done with a list, and how many rows are done. */
export function Progress({ list }: { list: ImportedList }) {
  const { t } = useWords('imports');
  const language = useLanguage();
  const { state, rowsDone } = list;
  const text = t(`progress.${state as 'reading' | 'recording' | 'undoing'}`);
  const rows = rowsDone.toLocaleString(localeOf(language));
  return (
    <Box role="status" sx={{ maxWidth: 640 }}>
      <Typography sx={{ mb: 1 }}>{text}</Typography>
      <LinearProgress aria-label={text} />
      {rowsDone > 0 && (
        <Typography color="textSecondary" sx={{ mt: 1 }}>
          {t('progress.rows', { count: rowsDone, rows })}
        </Typography>
      )}
    </Box>
  );
}
