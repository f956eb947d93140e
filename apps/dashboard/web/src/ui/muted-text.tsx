import Box from '@mui/material/Box';

/** Unobtrusive text beside a figure or in its place. */
export function MutedText({ children }: { children: string }) {
  return (
    <Box component="span" sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
      {children}
    </Box>
  );
}
