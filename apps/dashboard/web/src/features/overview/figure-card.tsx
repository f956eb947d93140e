import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
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
  /** On a phone it takes the whole width, with the figure beside the title. */
  wide?: boolean;
  /** Another answer to the title, which opens something else. */
  also?: { to: string; text: string; warn?: boolean } | null;
}

/** A figure of the first screen, which opens what is behind it. */
export function FigureCard({
  to,
  title,
  figure,
  beside,
  text,
  warn = false,
  wide = false,
  also = null,
}: FigureCardProps) {
  const link = to.startsWith('#') ? { component: 'a', href: to } : { component: RouterLink, to };
  return (
    <Box sx={{ ...frameStyle, borderTopColor: warn ? colors.ochreMark : colors.pine }}>
      <Box {...link} sx={linkStyle}>
        <Box component="span" sx={wide ? wideHeadStyle : { display: 'block' }}>
          <Box component="span" sx={{ display: 'block', fontSize: '0.8125rem', color: 'text.secondary' }}>
            {title}
          </Box>
          <Box
            component="span"
            sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center' }}
          >
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
        </Box>
        <Box component="span" sx={textStyle}>
          {text}
        </Box>
      </Box>
      {also && (
        <Link
          component={RouterLink}
          to={also.to}
          sx={{ ...textStyle, py: 0.5, minHeight: 24, ...(also.warn && { color: colors.ochre }) }}
        >
          {also.text}
        </Link>
      )}
    </Box>
  );
}

const textStyle = { display: 'block', fontSize: '0.8125rem', lineHeight: 1.4 } as const;

const wideHeadStyle = {
  display: { xs: 'flex', md: 'block' },
  columnGap: 2,
  justifyContent: 'space-between',
  alignItems: 'center',
} as const;

const frameStyle = {
  flex: 1,
  minWidth: 0,
  display: 'flex',
  flexDirection: 'column',
  px: { xs: 1.25, md: 2 },
  py: { xs: 1, md: 1.5 },
  bgcolor: 'background.paper',
  border: 1,
  borderColor: 'divider',
  borderTop: 4,
  borderRadius: 1,
  '&:hover': { borderColor: colors.pine },
} as const;

const linkStyle = {
  flex: 1,
  minWidth: 0,
  display: 'block',
  color: 'text.primary',
  textDecoration: 'none',
} as const;
