import MenuIcon from '@mui/icons-material/Menu';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useState } from 'react';
import { useWords } from '../i18n/use-words.js';
import type { Session } from '../queries/session.js';
import { lazyPart } from '../ui/lazy-part.js';

const drawer = lazyPart(async () => (await import('./drawer-content.js')).DrawerContent);

/** Opens the navigation of narrow screens. */
export function NavigationDrawer({ session }: { session: Session }) {
  const { t } = useWords('shell');
  const [open, setOpen] = useState(false);
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <Box sx={{ display: { md: 'none' } }}>
      <IconButton
        color="inherit"
        aria-label={t('menu')}
        aria-expanded={open}
        onPointerEnter={drawer.preload}
        onFocus={drawer.preload}
        onClick={() => {
          setOpen(true);
          setWasOpened(true);
        }}
        sx={{ p: 1.25 }}
      >
        <MenuIcon />
      </IconButton>
      {wasOpened && <drawer.Part session={session} open={open} onClose={() => setOpen(false)} />}
    </Box>
  );
}
