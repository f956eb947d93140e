import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useId, useState, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { useWords } from '../i18n/use-words.js';
import type { Destination } from './navigation.js';

/** The pages of administrators and auditors, in one menu, so that the bar holds what everybody needs. */
export function AdministrationMenu({ pages }: { pages: readonly Destination[] }): ReactNode {
  const { t } = useWords('shell');
  const { pathname } = useLocation();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const id = useId();
  if (pages.length === 0) return null;
  const isHere = pages.some(({ to }) => pathname === to || pathname.startsWith(`${to}/`));
  const close = () => setAnchor(null);
  return (
    <Box component="li">
      <ButtonBase
        aria-haspopup="menu"
        aria-controls={anchor ? id : undefined}
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{
          ...buttonStyle,
          ...(isHere && { color: '#fff', fontWeight: 600, borderBottomColor: '#f0b93a' }),
        }}
      >
        {t('administration')}
        <ExpandMoreIcon sx={{ fontSize: '1.125rem' }} />
      </ButtonBase>
      <Menu id={id} anchorEl={anchor} open={anchor !== null} onClose={close}>
        {pages.map(({ to, name }) => (
          <MenuItem key={to} component={Link} to={to} selected={pathname.startsWith(to)} onClick={close}>
            {t(`nav.${name}`)}
          </MenuItem>
        ))}
      </Menu>
    </Box>
  );
}

const buttonStyle = {
  py: 1.5,
  color: '#dbeae7',
  fontSize: '0.9375rem',
  fontWeight: 500,
  fontFamily: 'inherit',
  borderBottom: '3px solid transparent',
  '&:hover': { color: '#fff' },
  '&:focus-visible': { outline: '2px solid #fff', outlineOffset: '-2px' },
} as const;
