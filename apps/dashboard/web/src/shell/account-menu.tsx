import PersonOutlineIcon from '@mui/icons-material/PersonOutlineOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useWords } from '../i18n/use-words.js';
import type { Session } from '../queries/session.js';
import { lazyPart } from '../ui/lazy-part.js';
import { callerName } from './scope-text.js';

const list = lazyPart(async () => (await import('./account-menu-list.js')).AccountMenuList);

export function AccountMenu({ session }: { session: Session }) {
  const { t } = useWords('shell');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const name = callerName(session, t);
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <>
      <Button
        color="inherit"
        startIcon={<PersonOutlineIcon />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-label={t('account', { name })}
        onPointerEnter={list.preload}
        onFocus={list.preload}
        onClick={(event) => {
          setAnchor(event.currentTarget);
          setWasOpened(true);
        }}
        sx={{ maxWidth: 200, '&.Mui-focusVisible': { outlineColor: '#fff' } }}
      >
        <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
          {name}
        </Box>
      </Button>
      {wasOpened && <list.Part session={session} anchor={anchor} onClose={() => setAnchor(null)} />}
    </>
  );
}
