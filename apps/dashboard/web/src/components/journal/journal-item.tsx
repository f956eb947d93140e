import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { formatDay, formatInstant } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useTimeZone } from '../../queries/about.js';
import type { JournalLine } from '../../queries/journal.js';
import { FrameworkLine } from '../frameworks/framework-line.js';
import { JournalMark } from './journal-mark.js';

interface JournalItemProps {
  line: JournalLine;
  withTime?: boolean;
  /** What follows the line. */
  children?: ReactNode;
}

/**
 * One line of the journal: what changed for which org unit, on which day and, if asked for, when it was
 * recorded.
 */
export function JournalItem({ line, withTime = false, children }: JournalItemProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const zone = useTimeZone();
  return (
    <Box component="li" sx={lineStyle}>
      <JournalMark kind={line.kind} />
      <Box sx={{ minWidth: 0 }}>
        <Link component={RouterLink} to={targetOf(line)}>
          {line.title}
        </Link>
        {line.framework !== null && line.track !== null && (
          <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
            <FrameworkLine framework={line.framework} track={line.track} />
          </Box>
        )}
        {withTime && (
          <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
            {t('journal.recordedAt', { time: formatInstant(line.at, language, zone) })}
            {line.silent && ` · ${t('journal.silent')}`}
          </Box>
        )}
        {children}
      </Box>
      <Box
        component="time"
        dateTime={line.day}
        sx={{ fontSize: '0.8125rem', color: 'text.secondary', whiteSpace: 'nowrap', pt: 0.25 }}
      >
        {formatDay(line.day, language)}
      </Box>
    </Box>
  );
}

/** Returns where the line leads: to its alert, its checks, or its org unit. */
function targetOf({ kind, data, framework, orgUnit }: JournalLine): string {
  const alert = data['alertId'];
  if (typeof alert === 'string') return `/alerts/${encodeURIComponent(alert)}`;
  const unit = `/org-units/${encodeURIComponent(orgUnit.code)}`;
  if (kind === 'check-fired' || kind === 'check-cleared') return `${unit}/checks`;
  return framework === null ? unit : `${unit}?framework=${encodeURIComponent(framework)}`;
}

const lineStyle = {
  display: 'grid',
  gridTemplateColumns: '24px 1fr auto',
  columnGap: 1.25,
  alignItems: 'start',
  py: 1,
  borderTop: 1,
  borderColor: 'divider',
  '&:first-of-type': { borderTop: 0 },
} as const;
