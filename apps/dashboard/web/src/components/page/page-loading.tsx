import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useTranslation } from 'react-i18next';

/** Shown while the code or the first data of a page is loaded. */
export function PageLoading() {
  const { t } = useTranslation();
  return (
    <Box role="status" aria-label={t('loading')} sx={{ maxWidth: 1320, mx: 'auto', p: 3 }}>
      <Skeleton variant="text" width="40%" height={48} />
      <Skeleton variant="rounded" height={140} sx={{ my: 2 }} />
      <Skeleton variant="rounded" height={320} />
    </Box>
  );
}
