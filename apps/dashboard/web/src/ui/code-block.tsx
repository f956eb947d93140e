import Box from '@mui/material/Box';
import { monospace } from '../theme/typeface.js';
import { CopyButton } from './copy-button.js';

/** Shows text to paste into a terminal. The keyboard scrolls it sideways, too. */
export function CodeBlock({ code, label }: { code: string; label: string }) {
  return (
    <Box sx={{ position: 'relative', my: 1.5 }}>
      <Box
        component="pre"
        tabIndex={0}
        aria-label={label}
        role="region"
        sx={{
          m: 0,
          p: 2,
          pr: { sm: 14 },
          overflowX: 'auto',
          bgcolor: 'background.default',
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          fontFamily: monospace,
          fontSize: '0.8125rem',
          lineHeight: 1.6,
          textAlign: 'left',
        }}
      >
        {code}
      </Box>
      <Box sx={{ position: { sm: 'absolute' }, top: 6, right: 6, mt: { xs: 1, sm: 0 } }}>
        <CopyButton text={code} />
      </Box>
    </Box>
  );
}
