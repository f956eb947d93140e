import PersonOutlineIcon from '@mui/icons-material/PersonOutlineOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Link } from 'react-router';
import { useWords } from '../i18n/use-words.js';
import { useSignOut, type Session } from '../queries/session.js';
import { useLookItems } from './look-switch.js';
import { scopeText } from './scope-text.js';

export function AccountMenu({ session }: { session: Session }) {
  const { t } = useWords('shell');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const signOut = useSignOut();
  const lookItems = useLookItems();
  return (
    <>
      <Button
        color="inherit"
        startIcon={<PersonOutlineIcon />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-label={t('account', { name: session.name })}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ maxWidth: 200, '&.Mui-focusVisible': { outlineColor: '#fff' } }}
      >
        <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
          {session.name}
        </Box>
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <Typography
          component="li"
          variant="body2"
          color="textSecondary"
          sx={{ px: 2, pb: 1, listStyle: 'none' }}
          role="none"
        >
          {scopeText(session, t)}
        </Typography>
        <Divider component="li" role="separator" />
        <MenuItem component={Link} to="/account" onClick={() => setAnchor(null)}>
          {t('ownAccount')}
        </MenuItem>
        <Divider component="li" role="separator" />
        {lookItems}
        <Divider component="li" role="separator" />
        <MenuItem onClick={() => void signOut()}>{t('signOut')}</MenuItem>
      </Menu>
    </>
  );
}
