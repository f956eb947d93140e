import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useId, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useWords } from '../i18n/use-words.js';
import { lazyPart } from '../ui/lazy-part.js';
import type { Destination } from './navigation.js';

const list = lazyPart(async () => (await import('./administration-menu-list.js')).AdministrationMenuList);

/** The pages of administrators and auditors, in one menu, so that the bar holds what everybody needs. */
export function AdministrationMenu({ pages }: { pages: readonly Destination[] }): ReactNode {
  const { t } = useWords('shell');
  const { pathname } = useLocation();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [wasOpened, setWasOpened] = useState(false);
  const id = useId();
  if (pages.length === 0) return null;
  const isHere = pages.some(({ to }) => pathname === to || pathname.startsWith(`${to}/`));
  return (
    <Box component="li" sx={{ display: 'flex' }}>
      <ButtonBase
        aria-haspopup="menu"
        aria-controls={anchor ? id : undefined}
        aria-expanded={anchor !== null}
        onPointerEnter={list.preload}
        onFocus={list.preload}
        onClick={(event) => {
          setAnchor(event.currentTarget);
          setWasOpened(true);
        }}
        sx={{
          ...buttonStyle,
          ...(isHere && { color: '#fff', fontWeight: 600, borderBottomColor: '#f0b93a' }),
        }}
      >
        {t('administration')}
        <ExpandMoreIcon sx={{ fontSize: '1.125rem' }} />
      </ButtonBase>
      {wasOpened && <list.Part id={id} pages={pages} anchor={anchor} onClose={() => setAnchor(null)} />}
    </Box>
  );
}

const buttonStyle = {
  py: 1.5,
  color: '#dbeae7',
  fontSize: '0.9375rem',
  fontWeight: 500,
  fontFamily: 'inherit',
  lineHeight: 'inherit',
  borderBottom: '3px solid transparent',
  '&:hover': { color: '#fff' },
  '&:focus-visible': { outline: '2px solid #fff', outlineOffset: '-2px' },
} as const;
