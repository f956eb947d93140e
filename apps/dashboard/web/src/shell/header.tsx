import Box from '@mui/material/Box';
import { Link } from 'react-router';
import type { Session } from '../queries/session.js';
import { useWords } from '../i18n/use-words.js';
import { colors } from '../theme/colors.js';
import { Logo } from '../ui/logo.js';
import { AccountMenu } from './account-menu.js';
import { LanguageSwitch } from '../components/page/language-switch.js';
import { LiveIndicator } from './live-indicator.js';
import { NavigationBar } from './navigation-bar.js';
import { NavigationDrawer } from './navigation-drawer.js';

export function Header({ session }: { session: Session }) {
  return (
    <Box component="header" sx={{ bgcolor: colors.pineDeep, color: '#fff' }}>
      <Box
        sx={{
          maxWidth: 1320,
          mx: 'auto',
          px: { xs: 2, sm: 3 },
          minHeight: 60,
          display: 'flex',
          alignItems: 'center',
          gap: { xs: 0.5, sm: 2 },
        }}
      >
        <Brand />
        <Box sx={{ flex: 1 }} />
        <LiveIndicator />
        <Box sx={{ display: { xs: 'none', md: 'flex' }, alignItems: 'center', gap: 1 }}>
          <LanguageSwitch />
          <AccountMenu session={session} />
        </Box>
        <NavigationDrawer session={session} />
      </Box>
      <NavigationBar session={session} />
    </Box>
  );
}

function Brand() {
  const { t } = useWords('shell');
  return (
    <Box
      component={Link}
      to="/"
      aria-label={t('home')}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.25,
        minHeight: 44,
        color: 'inherit',
        textDecoration: 'none',
        '&:focus-visible': { outlineColor: '#fff' },
      }}
    >
      <Logo />
      <Box sx={{ fontSize: '1.375rem', fontWeight: 700, letterSpacing: '-0.01em' }}>
        {t('shared:product.name')}
      </Box>
      <Box sx={{ display: { xs: 'none', sm: 'block' }, fontSize: '0.875rem', color: '#cfe3df' }}>
        {t('shared:product.tagline')}
      </Box>
    </Box>
  );
}
