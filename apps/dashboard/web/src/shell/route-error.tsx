import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Page } from './page.js';

/** A page that failed to render, or whose chunk is gone because a newer version was deployed: both mend by reloading. */
export function RouteError() {
  const { t } = useTranslation();
  return (
    <Page title={t('problem.crash')}>
      <Typography sx={{ mb: 2 }}>{t('problem.crashHelp')}</Typography>
      <Button variant="contained" onClick={() => window.location.reload()}>
        {t('problem.reload')}
      </Button>
    </Page>
  );
}
