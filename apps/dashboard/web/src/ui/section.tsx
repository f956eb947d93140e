import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';

interface SectionProps {
  title: string;
  /** Level of the title among the headings of the page. */
  heading?: 'h2' | 'h3';
  /** One line below the title. */
  hint?: ReactNode;
  actions?: ReactNode;
  /** True for content with its own padding, for example a table from edge to edge. */
  flush?: boolean;
  children: ReactNode;
}

/** A panel with a title. It is a landmark. */
export function Section({ title, heading = 'h2', hint, actions, flush = false, children }: SectionProps) {
  const id = useId();
  return (
    <Paper
      component="section"
      aria-labelledby={id}
      variant="outlined"
      sx={{ borderColor: 'divider', mb: 3, overflow: 'hidden', minWidth: 0 }}
    >
      <Box
        sx={{
          px: { xs: 2, sm: 2.5 },
          pt: 2,
          pb: 1.5,
          display: 'flex',
          flexWrap: 'wrap',
          gap: 1.5,
          alignItems: 'flex-start',
        }}
      >
        <Box sx={{ flex: '1 1 14rem', minWidth: 0 }}>
          <Typography variant="h2" component={heading} id={id}>
            {title}
          </Typography>
          {hint && (
            <Typography variant="body2" component="div" color="textSecondary">
              {hint}
            </Typography>
          )}
        </Box>
        {actions}
      </Box>
      <Box sx={flush ? {} : { px: { xs: 2, sm: 2.5 }, pb: 2.5 }}>{children}</Box>
    </Paper>
  );
}
