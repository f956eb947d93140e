import Box from '@mui/material/Box';
import { NavLink } from 'react-router';
import { mayDo, type Session } from '../queries/session.js';
import { useWords } from '../i18n/use-words.js';
import { AdministrationMenu } from './administration-menu.js';
import { destinations } from './navigation.js';

/** The navigation of wide screens. Narrow screens have the drawer. */
export function NavigationBar({ session }: { session: Session }) {
  const { t } = useWords('shell');
  const own = destinations.filter(({ right }) => mayDo(session, right));
  return (
    <Box
      component="nav"
      aria-label={t('navigation')}
      sx={{ display: { xs: 'none', md: 'block' }, borderTop: '1px solid rgba(255,255,255,.16)' }}
    >
      <Box
        component="ul"
        sx={{ maxWidth: 1320, mx: 'auto', px: 3, my: 0, display: 'flex', gap: 3.5, listStyle: 'none' }}
      >
        {own
          .filter(({ group }) => group === undefined)
          .map(({ to, name }) => (
            <li key={to}>
              <Box component={NavLink} to={to} end={to === '/'} sx={linkStyle}>
                {t(`nav.${name}`)}
              </Box>
            </li>
          ))}
        <AdministrationMenu pages={own.filter(({ group }) => group === 'administration')} />
      </Box>
    </Box>
  );
}

const linkStyle = {
  display: 'block',
  py: 1.5,
  color: '#dbeae7',
  fontSize: '0.9375rem',
  fontWeight: 500,
  textDecoration: 'none',
  borderBottom: '3px solid transparent',
  '&:hover': { color: '#fff' },
  '&.active': { color: '#fff', fontWeight: 600, borderBottomColor: '#f0b93a' },
  '&:focus-visible': { outlineColor: '#fff', outlineOffset: '-2px' },
} as const;
