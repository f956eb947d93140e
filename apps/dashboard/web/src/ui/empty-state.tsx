import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { colors } from '../theme/colors.js';

/** Says that there is nothing yet, why, and what to do. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <Box
      sx={{
        py: 4,
        px: 2,
        display: 'flex',
        flexDirection: 'column',
        alignItems: 'center',
        textAlign: 'center',
        gap: 1,
      }}
    >
      <EmptyLadder />
      <Typography sx={{ fontWeight: 600 }}>{title}</Typography>
      {children && (
        <Typography variant="body2" component="div" color="textSecondary" sx={{ maxWidth: '60ch' }}>
          {children}
        </Typography>
      )}
      {action}
    </Box>
  );
}

function EmptyLadder() {
  return (
    <Box component="svg" viewBox="0 0 48 48" aria-hidden="true" sx={{ width: 44, height: 44 }}>
      <g stroke={colors.edge} fill="none" strokeLinecap="round">
        <path d="M15 5v38M33 5v38" strokeWidth="2" />
        <path d="M15 36h18M15 27h18M15 18h18M15 9.5h18" strokeWidth="2" strokeDasharray="2 4" />
      </g>
    </Box>
  );
}
