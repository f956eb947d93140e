import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { DayZone, parseDay } from '#kernel';
import { useSearchParams } from 'react-router';
import { ListDownload } from '../../components/lists/list-download.js';
import { Page } from '../../components/page/page.js';
import { QueryView } from '../../components/problems/query-view.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import { useAudit, type AuditFilter } from '../../queries/audit.js';
import { useRight } from '../../queries/session.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Section } from '../../ui/section.js';
import { useDelayed } from '../../ui/use-delayed.js';
import { AuditFilters, type AuditChoice } from './audit-filters.js';
import { AuditTable } from './audit-table.js';

const members = ['who', 'action', 'from', 'to', 'orgUnit'] as const satisfies readonly (keyof AuditChoice)[];

export function AuditPage() {
  const { t } = useWords('audit');
  const mayRead = useRight('audit:read');
  return (
    <Page title={t('title')} lead={t('lead')}>
      {mayRead ? <Trail /> : <EmptyState title={t('noRight')} />}
    </Page>
  );
}

/** The filter stands in the address, so that a view can be sent to a colleague. */
function Trail() {
  const { t } = useWords('audit');
  const zone = useTimeZone();
  const [search, setSearch] = useSearchParams();
  const choice = Object.fromEntries(
    members.map((member) => [member, search.get(member) ?? '']),
  ) as unknown as AuditChoice;
  const who = useDelayed(choice.who, 250);
  const filter = filterOf({ ...choice, who }, zone);
  const trail = useAudit(filter);
  const change = (changed: Partial<AuditChoice>) =>
    setSearch(
      (current) => {
        const next = new URLSearchParams(current);
        for (const [member, value] of Object.entries(changed)) {
          if (value) next.set(member, value);
          else next.delete(member);
        }
        return next;
      },
      { replace: true },
    );
  return (
    <>
      <AuditFilters choice={choice} onChange={change} />
      <Section title={t('caption')} actions={<ListDownload list="audit" query={{ ...filter }} />} flush>
        <QueryView query={trail} height={400}>
          {({ pages }) => {
            const records = pages.flatMap(({ items }) => items);
            return records.length === 0 ? (
              <EmptyState title={t('none')}>{t('noneHelp')}</EmptyState>
            ) : (
              <AuditTable records={records} />
            );
          }}
        </QueryView>
      </Section>
      {trail.hasNextPage && (
        <Box sx={{ textAlign: 'center', mt: 2 }}>
          <Button loading={trail.isFetchingNextPage} onClick={() => void trail.fetchNextPage()}>
            {t('more')}
          </Button>
        </Box>
      )}
    </>
  );
}

/** Days are those of the installation's time zone. The last day counts to its end. */
function filterOf({ who, action, from, to, orgUnit }: AuditChoice, zone: string): AuditFilter {
  const days = new DayZone(zone);
  const start = (text: string, later: number): string | undefined => {
    const day = parseDay(text);
    return day === undefined ? undefined : new Date(days.startOf(day + later)).toISOString();
  };
  return {
    actor: who.trim() || undefined,
    // The menu offers only actions that the server names.
    action: (action || undefined) as AuditFilter['action'],
    from: start(from, 0),
    to: start(to, 1),
    orgUnit: orgUnit || undefined,
  };
}
