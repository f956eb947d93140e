import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** Shows names and values side by side, or one below the other on a narrow screen. */
export function Facts({ rows }: { rows: readonly (readonly [name: string, content: ReactNode])[] }) {
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        gridTemplateColumns: { sm: 'max-content 1fr' },
        columnGap: 3,
        rowGap: { xs: 0.25, sm: 1 },
      }}
    >
      {rows.map(([name, content]) => (
        <Box key={name} sx={{ display: 'contents' }}>
          <Box component="dt" sx={{ color: 'text.secondary', mt: { xs: 1, sm: 0 } }}>
            {name}
          </Box>
          <Box component="dd" sx={{ m: 0, minWidth: 0 }}>
            {content}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
