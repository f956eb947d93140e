import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import { AlertSummary } from '../../components/alerts/alert-summary.js';
import { JournalItem } from '../../components/journal/journal-item.js';
import { QueryView } from '../../components/problems/query-view.js';
import { useWords } from '../../i18n/use-words.js';
import { useAlerts } from '../../queries/alerts.js';
import { useJournal } from '../../queries/journal.js';
import { Section } from '../../ui/section.js';

const SHOWN = 6;

/** Shows recent changes of this org unit and those below it, and its open alerts. */
export function RecentSections({ code }: { code: string }) {
  const { t } = useWords('orgUnit');
  const journal = useJournal({ orgUnit: code, limit: SHOWN });
  const alerts = useAlerts({ orgUnit: code, limit: SHOWN });
  const scope = `?orgUnit=${encodeURIComponent(code)}`;
  return (
    <>
      <Section title={t('recent.title')} actions={<All to={`/journal${scope}`} />}>
        <QueryView query={journal} height={160}>
          {({ items }) => (
            <List empty={t('recent.none')}>
              {items.map((line) => (
                <JournalItem key={line.position} line={line} />
              ))}
            </List>
          )}
        </QueryView>
      </Section>
      <Section title={t('alerts.title')} actions={<All to={`/alerts${scope}`} />}>
        <QueryView query={alerts} height={160}>
          {({ items }) => (
            <List empty={t('alerts.none')}>
              {items.map((alert) => (
                <AlertSummary key={alert.id} alert={alert} />
              ))}
            </List>
          )}
        </QueryView>
      </Section>
    </>
  );
}

function List({ empty, children }: { empty: string; children: readonly ReactNode[] }) {
  if (children.length === 0) return <Box sx={{ color: 'text.secondary', py: 1 }}>{empty}</Box>;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {children}
    </Box>
  );
}

function All({ to }: { to: string }) {
  const { t } = useWords('orgUnit');
  return (
    <Link component={RouterLink} to={to} variant="body2">
      {t('alerts.all')}
    </Link>
  );
}
