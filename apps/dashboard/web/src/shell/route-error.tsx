import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { useLive } from '../live/live-context.js';
import { Page } from '../components/page/page.js';

/** A page that failed to render, or whose code could not be fetched; reloading mends both. */
export function RouteError() {
  const { t } = useTranslation();
  const missing = isMissingChunk(useRouteError());
  useReloadOnReturn(missing);
  return (
    <Page title={missing ? t('problem.unreachable') : t('problem.crash')}>
      <Typography sx={{ mb: 2 }}>{missing ? t('problem.chunkHelp') : t('problem.crashHelp')}</Typography>
      <Button variant="contained" onClick={() => window.location.reload()}>
        {t('problem.reload')}
      </Button>
    </Page>
  );
}

/** What could not be fetched while the server was away is fetched as soon as it is back. */
function useReloadOnReturn(wanted: boolean): void {
  const { state } = useLive();
  const [wasAway] = useState(state !== 'live');
  useEffect(() => {
    if (wanted && wasAway && state === 'live') window.location.reload();
  }, [wanted, wasAway, state]);
}

/**
 * Browsers word it differently, but all speak of the module; the server is away, or a newer version took its
 * place.
 */
function isMissingChunk(error: unknown): boolean {
  return error instanceof TypeError && /module|import/i.test(error.message);
}
