import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import useMediaQuery from '@mui/material/useMediaQuery';
import { Link as RouterLink, useParams, useSearchParams } from 'react-router';
import { useWords } from '../../i18n/use-words.js';
import { Page } from '../../components/page/page.js';
import { AlertDetail } from './alert-detail.js';
import { AlertFilters } from './alert-filters.js';
import { AlertList } from './alert-list.js';

/** The inbox. Wide screens show list and alert side by side; narrow screens show one of them. */
export function AlertsPage() {
  const { t } = useWords('alerts');
  const { id } = useParams();
  const [search] = useSearchParams();
  const narrow = useMediaQuery('(max-width: 899px)');
  const query = search.toString() ? `?${search.toString()}` : '';

  if (narrow && id) {
    return (
      <Page
        title={t('title')}
        before={
          <Link component={RouterLink} to={`/alerts${query}`} sx={{ display: 'inline-block', py: 1 }}>
            {t('back')}
          </Link>
        }
      >
        <AlertDetail id={id} />
      </Page>
    );
  }
  return (
    <Page title={t('title')} lead={t('lead')}>
      <AlertFilters />
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { md: 'minmax(320px, 5fr) 7fr' },
          gap: 3,
          alignItems: 'start',
          '& > *': { minWidth: 0 },
        }}
      >
        <AlertList selected={id ?? null} query={query} />
        {!narrow &&
          (id ? (
            <AlertDetail id={id} />
          ) : (
            <Paper variant="outlined" sx={{ p: 4, color: 'text.secondary' }}>
              {t('pick')}
            </Paper>
          ))}
      </Box>
    </Page>
  );
}
