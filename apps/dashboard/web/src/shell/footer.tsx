import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { useWords } from '../i18n/use-words.js';
import { useAbout } from '../queries/about.js';

export function Footer() {
  const { t } = useWords('shell');
  const { data } = useAbout();
  return (
    <Box
      component="footer"
      sx={{ borderTop: 1, borderColor: 'divider', color: 'text.secondary', fontSize: '0.8125rem' }}
    >
      <Box
        sx={{
          maxWidth: 1320,
          mx: 'auto',
          px: 3,
          py: 2.5,
          display: 'flex',
          flexWrap: 'wrap',
          columnGap: 3,
          rowGap: 1,
        }}
      >
        <span>
          {t('shared:product.name')} · {t('shared:product.tagline')}
        </span>
        {data && <span>{t('version', { version: data.version })}</span>}
        {data && <span>{t('timeZone', { zone: data.timeZone })}</span>}
        <Link component={RouterLink} to="/glossary">
          {t('glossary')}
        </Link>
        <Link href="/docs">{t('docs')}</Link>
      </Box>
    </Box>
  );
}
