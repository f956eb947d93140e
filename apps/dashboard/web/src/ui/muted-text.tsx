import Box from '@mui/material/Box';

/** What is said beside a figure, or in its place, without drawing the eye. */
export function MutedText({ children }: { children: string }) {
  return (
    <Box component="span" sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
      {children}
    </Box>
  );
}
