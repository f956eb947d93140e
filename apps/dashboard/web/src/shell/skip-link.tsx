import Link from '@mui/material/Link';
import { useWords } from '../i18n/use-words.js';

/** The first stop of the Tab key, which skips the navigation. Visible while focused. */
export function SkipLink() {
  const { t } = useWords('shell');
  return (
    <Link
      href="#main"
      sx={{
        position: 'absolute',
        left: 8,
        top: -60,
        zIndex: 'tooltip',
        px: 2,
        py: 1,
        bgcolor: 'background.paper',
        '&:focus': { top: 8 },
      }}
    >
      {t('skip')}
    </Link>
  );
}
