import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { formatInstant } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useTimeZone } from '../../queries/about.js';
import type { Alert } from '../../queries/alerts.js';
import { FrameworkLine } from '../frameworks/framework-line.js';
import { AlertStateLabel } from './alert-state.js';
import { SeverityMark } from './severity-mark.js';

interface AlertSummaryProps {
  alert: Alert;
  /** The query that the link keeps, for example the filter of the list. */
  query?: string;
  selected?: boolean;
}

/** Shows an alert as a line of a list. */
export function AlertSummary({ alert, query = '', selected = false }: AlertSummaryProps) {
  const language = useLanguage();
  const zone = useTimeZone();
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: '24px 1fr',
        columnGap: 1.25,
        px: 1,
        mx: -1,
        py: 1.25,
        borderTop: 1,
        borderColor: 'divider',
        '&:first-of-type': { borderTop: 0 },
        bgcolor: selected ? 'background.default' : 'transparent',
        boxShadow: selected ? (theme) => `inset 4px 0 0 ${theme.palette.primary.main}` : 'none',
      }}
    >
      <SeverityMark severity={alert.severity} />
      <Box sx={{ minWidth: 0 }}>
        <Link
          component={RouterLink}
          to={`/alerts/${encodeURIComponent(alert.id)}${query}`}
          aria-current={selected ? 'true' : undefined}
        >
          {alert.title}
        </Link>
        <Box
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            columnGap: 1.25,
            rowGap: 0.5,
            alignItems: 'center',
            fontSize: '0.8125rem',
            color: 'text.secondary',
            mt: 0.25,
          }}
        >
          <AlertStateLabel state={alert.state} />
          {alert.framework && (
            <span>
              <FrameworkLine framework={alert.framework.id} track={alert.track ?? ''} />
            </span>
          )}
          <time dateTime={alert.firedAt}>{formatInstant(alert.firedAt, language, zone)}</time>
        </Box>
      </Box>
    </Box>
  );
}
