import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Divider from '@mui/material/Divider';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import Typography from '@mui/material/Typography';
import { NavLink } from 'react-router';
import { LanguageSwitch } from '../components/page/language-switch.js';
import { useWords } from '../i18n/use-words.js';
import { mayDo, useSignOut, type Session } from '../queries/session.js';
import { destinations } from './navigation.js';
import { LookField } from './look-switch.js';
import { callerName, scopeText } from './scope-text.js';

interface DrawerContentProps {
  session: Session;
  open: boolean;
  onClose: () => void;
}

/** The drawer of narrow screens: navigation, language and account. */
export function DrawerContent({ session, open, onClose: close }: DrawerContentProps) {
  const { t } = useWords('shell');
  const signOut = useSignOut();
  return (
    <Drawer
      anchor="right"
      open={open}
      onClose={close}
      slotProps={{ paper: { sx: { width: 300, maxWidth: '88vw' } } }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', p: 1.5, pl: 2 }}>
        <LanguageSwitch onLight />
        <IconButton aria-label={t('closeMenu')} onClick={close}>
          <CloseIcon />
        </IconButton>
      </Box>
      <Divider />
      <List component="nav" aria-label={t('navigation')} sx={{ flex: 1 }}>
        {destinations
          .filter(({ right }) => mayDo(session, right))
          .map(({ to, name }) => (
            <ListItemButton
              key={to}
              component={NavLink}
              to={to}
              end={to === '/'}
              onClick={close}
              sx={itemStyle}
            >
              <ListItemText primary={t(`nav.${name}`)} />
            </ListItemButton>
          ))}
      </List>
      <Divider />
      <Box sx={{ p: 2 }}>
        <Typography variant="body2" sx={{ fontWeight: 600 }}>
          {callerName(session, t)}
        </Typography>
        <Typography variant="caption" color="textSecondary">
          {scopeText(session, t)}
        </Typography>
        <Box sx={{ mt: 2 }}>
          <LookField />
        </Box>
      </Box>
      <List disablePadding>
        <ListItem disablePadding>
          <ListItemButton component={NavLink} to="/account" onClick={close}>
            {t('ownAccount')}
          </ListItemButton>
        </ListItem>
        <ListItem disablePadding>
          <ListItemButton onClick={() => void signOut()}>{t('signOut')}</ListItemButton>
        </ListItem>
      </List>
    </Drawer>
  );
}

const itemStyle = {
  minHeight: 48,
  borderLeft: '4px solid transparent',
  '&.active': { borderLeftColor: 'primary.main', color: 'primary.main', bgcolor: 'background.default' },
} as const;
