import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { useWords } from '../i18n/use-words.js';
import { useSignOut, type Session } from '../queries/session.js';
import { useLookItems } from './look-switch.js';
import { scopeText } from './scope-text.js';

interface AccountMenuListProps {
  session: Session;
  anchor: HTMLElement | null;
  onClose: () => void;
}

/** What the caller may see, the own account, the look, and the way out. */
export function AccountMenuList({ session, anchor, onClose }: AccountMenuListProps) {
  const { t } = useWords('shell');
  const signOut = useSignOut();
  const lookItems = useLookItems();
  return (
    <Menu anchorEl={anchor} open={anchor !== null} onClose={onClose}>
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
      <MenuItem component={Link} to="/account" onClick={onClose}>
        {t('ownAccount')}
      </MenuItem>
      <Divider component="li" role="separator" />
      {lookItems}
      <Divider component="li" role="separator" />
      <MenuItem onClick={() => void signOut()}>{t('signOut')}</MenuItem>
    </Menu>
  );
}
