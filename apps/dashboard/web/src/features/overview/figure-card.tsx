import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import { colors } from '../../theme/colors.js';

interface FigureCardProps {
  /** A path, or `#` and the id of a section of this page. */
  to: string;
  title: string;
  figure: ReactNode;
  beside?: ReactNode;
  text: string;
  warn?: boolean;
}

/** A figure of the first screen, which opens what is behind it. */
export function FigureCard({ to, title, figure, beside, text, warn = false }: FigureCardProps) {
  const link = to.startsWith('#') ? { component: 'a', href: to } : { component: RouterLink, to };
  return (
    <Box
      {...link}
      sx={{
        flex: 1,
        minWidth: 0,
        display: 'block',
        px: { xs: 1.25, md: 2 },
        py: { xs: 1, md: 1.5 },
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderTop: 4,
        borderTopColor: warn ? colors.ochreMark : colors.pine,
        borderRadius: 1,
        color: 'text.primary',
        textDecoration: 'none',
        '&:hover': { borderColor: colors.pine },
      }}
    >
      <Box component="span" sx={{ display: 'block', fontSize: '0.8125rem', color: 'text.secondary' }}>
        {title}
      </Box>
      <Box component="span" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Box
          component="span"
          sx={{
            fontSize: { xs: '1.5rem', md: '2rem' },
            fontWeight: 700,
            lineHeight: 1.25,
            overflowWrap: 'anywhere',
          }}
        >
          {figure}
        </Box>
        {beside}
      </Box>
      <Box component="span" sx={{ display: 'block', fontSize: '0.8125rem', lineHeight: 1.4 }}>
        {text}
      </Box>
    </Box>
  );
}
