import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

interface VisuallyHiddenProps {
  children: ReactNode;
  role?: 'status' | 'alert';
  component?: 'span' | 'caption' | 'div';
}

/** Shown to screen readers only. */
export const visuallyHidden = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  m: '-1px',
  p: 0,
  overflow: 'hidden',
  clip: 'rect(0 0 0 0)',
  whiteSpace: 'nowrap',
  border: 0,
} as const;

/** Text for screen readers only. */
export function VisuallyHidden({ children, role, component = 'span' }: VisuallyHiddenProps) {
  return (
    <Box component={component} role={role} sx={visuallyHidden}>
      {children}
    </Box>
  );
}
