import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../api/api-context.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { useDeviceName } from '../../components/account/use-device-name.js';
import { QueryView } from '../../components/problems/query-view.js';
import { formatInstant } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import { endOwnSession, ownSessionsKey, useOwnSessions, type OwnSession } from '../../queries/account.js';
import { useSession } from '../../queries/session.js';
import { RegionTable } from '../../ui/region-table.js';
import { Section } from '../../ui/section.js';

/** The own sessions, each with a button to end it. */
export function SessionsSection() {
  const { t } = useWords('account');
  const api = useApi();
  const queries = useQueryClient();
  const sessions = useOwnSessions();
  const language = useLanguage();
  const installationZone = useTimeZone();
  const zone = useSession().data?.person?.timeZone ?? installationZone;
  const end = useMutation({
    mutationFn: (id: string) => endOwnSession(api, id),
    onSuccess: () => queries.invalidateQueries({ queryKey: ownSessionsKey }),
  });
  const time = (instant: string) => formatInstant(instant, language, zone);
  const nameOf = useDeviceName();
  const device = ({ userAgent }: OwnSession) => nameOf(userAgent);
  return (
    <Section title={t('sessions.title')} hint={t('sessions.hint')} flush>
      {end.isError && <ProblemPanel error={end.error} />}
      <QueryView query={sessions} height={160}>
        {({ pages }) => (
          <RegionTable
            caption={t('sessions.caption')}
            rows={pages.flatMap(({ items }) => items)}
            rowKey={({ id }) => id}
            minWidth={720}
            stacked
            columns={[
              {
                title: t('sessions.device'),
                cell: (row) => (
                  <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
                    {device(row)}
                    {row.current && <Chip size="small" label={t('sessions.current')} />}
                  </Box>
                ),
              },
              { title: t('sessions.address'), cell: ({ address }) => address ?? t('sessions.unknown') },
              {
                title: t('sessions.opened'),
                cell: ({ openedAt, openedBy }) => (
                  <>
                    {time(openedAt)}
                    <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
                      {t(`sessions.by.${openedBy}`)}
                    </Box>
                  </>
                ),
              },
              { title: t('sessions.seen'), cell: ({ lastSeenAt }) => time(lastSeenAt) },
              {
                title: t('sessions.actions'),
                cell: (row) =>
                  row.current ? null : (
                    <Button
                      size="small"
                      variant="outlined"
                      aria-label={t('sessions.endOf', { device: device(row) })}
                      loading={end.isPending && end.variables === row.id}
                      onClick={() => end.mutate(row.id)}
                    >
                      {t('sessions.end')}
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </QueryView>
      {sessions.hasNextPage && (
        <Box sx={{ p: 2 }}>
          <Button loading={sessions.isFetchingNextPage} onClick={() => void sessions.fetchNextPage()}>
            {t('sessions.more')}
          </Button>
        </Box>
      )}
    </Section>
  );
}
