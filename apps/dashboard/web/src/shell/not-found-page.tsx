import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import { useWords } from '../i18n/use-words.js';
import { Page } from '../components/page/page.js';

export function NotFoundPage() {
  const { t } = useWords('shell');
  return (
    <Page title={t('notFound.title')}>
      <Typography sx={{ mb: 2 }}>{t('notFound.help')}</Typography>
      <Link component={RouterLink} to="/">
        {t('notFound.back')}
      </Link>
    </Page>
  );
}
