import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/use-words.js';
import { useSession } from '../../queries/session.js';
import { LanguageSwitch } from '../page/language-switch.js';
import { colors } from '../../theme/colors.js';
import { Logo } from '../../ui/logo.js';
import { LadderDrawing } from './ladder-drawing.js';

interface EntranceFrameProps {
  /** The name of the installation; empty or absent: it has none of its own. */
  installation?: string | undefined;
  children: ReactNode;
}

/** Frames the pages before sign-in: the product and its promise on one side, the form on the other. */
export function EntranceFrame({ installation, children }: EntranceFrameProps) {
  const { t } = useWords('entrance');
  // The browser keeps the answer that index.html preloads, for the first question after it. If that question
  // came only after a person has signed in here, it would get the old answer: not signed in.
  useSession();
  return (
    <Box
      sx={{
        minHeight: '100vh',
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1.1fr) minmax(0, 1fr)' },
        gridTemplateRows: { xs: 'auto 1fr', md: 'auto' },
      }}
    >
      <Box
        component="header"
        sx={{
          bgcolor: colors.pineDeep,
          color: '#fff',
          p: { xs: 3, md: 7 },
          display: 'flex',
          flexDirection: 'column',
          gap: 3,
        }}
      >
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
          <Logo size={44} />
          <Box>
            <Box sx={{ fontSize: '1.75rem', fontWeight: 700, lineHeight: 1.15 }}>
              {t('shared:product.name')}
            </Box>
            <Box sx={{ color: '#cfe3df', overflowWrap: 'anywhere' }}>
              {installation || t('shared:product.tagline')}
            </Box>
          </Box>
        </Box>
        <Typography sx={{ fontSize: { xs: '1rem', md: '1.25rem' }, maxWidth: '30ch', lineHeight: 1.5 }}>
          {t('promise')}
        </Typography>
        <Box sx={{ flex: 1, display: { xs: 'none', md: 'flex' }, alignItems: 'flex-end' }}>
          <LadderDrawing />
        </Box>
      </Box>
      <Box component="main" id="main" sx={{ p: { xs: 3, md: 7 }, display: 'flex', flexDirection: 'column' }}>
        <Box sx={{ display: 'flex', justifyContent: 'flex-end', mb: { xs: 3, md: 10 } }}>
          <LanguageSwitch onLight />
        </Box>
        <Box sx={{ width: 1, maxWidth: 440, minWidth: 0 }}>{children}</Box>
      </Box>
    </Box>
  );
}
