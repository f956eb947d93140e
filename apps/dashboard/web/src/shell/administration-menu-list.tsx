import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { Link, useLocation } from 'react-router';
import { useWords } from '../i18n/use-words.js';
import type { Destination } from './navigation.js';

interface AdministrationMenuListProps {
  id: string;
  pages: readonly Destination[];
  anchor: HTMLElement | null;
  onClose: () => void;
}

export function AdministrationMenuList({ id, pages, anchor, onClose }: AdministrationMenuListProps) {
  const { t } = useWords('shell');
  const { pathname } = useLocation();
  return (
    <Menu id={id} anchorEl={anchor} open={anchor !== null} onClose={onClose}>
      {pages.map(({ to, name }) => (
        <MenuItem key={to} component={Link} to={to} selected={pathname.startsWith(to)} onClick={onClose}>
          {t(`nav.${name}`)}
        </MenuItem>
      ))}
    </Menu>
  );
}
