import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { isReplaced } from '../api/release.js';
import { useLive } from '../live/live-context.js';
import { Page } from '../components/page/page.js';

/** Shown when a page failed to render or its code could not be loaded. Reloading mends both. */
export function RouteError() {
  const { t } = useTranslation();
  const error = useRouteError();
  const missing = isMissingChunk(error);
  useReloadOnReturn(missing);
  useReloadWhenReplaced(missing);
  // React Router says nothing when the code of a page fails while it is loaded.
  useEffect(() => {
    if (!missing) window.reportError(error);
  }, [missing, error]);
  return (
    <Page title={missing ? t('problem.unreachable') : t('problem.crash')}>
      <Typography sx={{ mb: 2 }}>{missing ? t('problem.chunkHelp') : t('problem.crashHelp')}</Typography>
      <Button variant="contained" onClick={() => window.location.reload()}>
        {t('problem.reload')}
      </Button>
    </Page>
  );
}

/** Reloads the page as soon as the server is back, when its code could not be loaded. */
function useReloadOnReturn(wanted: boolean): void {
  const { state } = useLive();
  const [wasAway] = useState(state !== 'live');
  useEffect(() => {
    if (wanted && wasAway && state === 'live') window.location.reload();
  }, [wanted, wasAway, state]);
}

/**
 * Reloads the page when a newer release has replaced it, whose server no longer has the missing code. The new
 * page is not replaced, so that this happens once.
 */
function useReloadWhenReplaced(wanted: boolean): void {
  useEffect(() => {
    if (wanted) void isReplaced().then((replaced) => replaced && window.location.reload());
  }, [wanted]);
}

/**
 * Tells whether the code of a page could not be loaded: the server is away, or a newer version replaced it.
 * Browsers word the error differently, but all mention the module.
 */
function isMissingChunk(error: unknown): boolean {
  return error instanceof TypeError && /module|import/i.test(error.message);
}
