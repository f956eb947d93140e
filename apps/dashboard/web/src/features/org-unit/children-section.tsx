import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useMemo, useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { ProgressBar } from '../../components/frameworks/progress-bar.js';
import { TrackResultChip } from '../../components/frameworks/track-result-chip.js';
import { useOrgUnitPath } from '../../components/org-units/use-paths.js';
import { QueryView } from '../../components/problems/query-view.js';
import { formatDay } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useFramework, type TrackDefinition } from '../../queries/frameworks.js';
import { useJournal, type JournalLine } from '../../queries/journal.js';
import { isMeasured } from '../../queries/maturity.js';
import { useChildren } from '../../queries/org-units.js';
import { useOverview, type OverviewTrack } from '../../queries/overview.js';
import { EmptyState } from '../../ui/empty-state.js';
import { MutedText } from '../../ui/muted-text.js';
import { RegionTable } from '../../ui/region-table.js';
import { Section } from '../../ui/section.js';
import { childOrders, sortChildren, type ChildOrder, type ListedChild } from './sort-children.js';

interface ChildrenSectionProps {
  code: string;
  framework: string | null;
  asOf: string | null;
}

interface Row extends ListedChild {
  track: OverviewTrack | null;
  change: JournalLine | null;
}

const SHOWN = 100;
const CHANGES = 'stage-advanced,stage-regressed,band-changed,gate-opened,gate-closed';

/** Lists the org units directly below with their stage and last change, sorted and searched. */
export function ChildrenSection({ code, framework, asOf }: ChildrenSectionProps) {
  const { t } = useWords('orgUnit');
  const language = useLanguage();
  const pathTo = useOrgUnitPath();
  const [order, setOrder] = useState<ChildOrder>('stage');
  const [wanted, setWanted] = useState('');
  const children = useChildren(code);
  const definition = useFramework(framework).data?.tracks[0];
  const resultOf = useChildResults(code, framework, asOf, definition);
  return (
    <Section title={t('below.title')} flush>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, px: { xs: 2, sm: 2.5 }, pb: 1.5 }}>
        <TextField
          type="search"
          label={t('below.search')}
          helperText={t('below.searchHelp')}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
          sx={{ flex: '1 1 220px', maxWidth: { sm: 360 } }}
        />
        <TextField
          select
          id="children-order"
          label={t('below.order')}
          value={order}
          onChange={(event) => setOrder(childOrders.find((each) => each === event.target.value) ?? 'stage')}
          sx={{ flex: '1 1 180px', maxWidth: { sm: 260 } }}
        >
          {childOrders.map((each) => (
            <MenuItem key={each} value={each}>
              {t(`below.orders.${each}`)}
            </MenuItem>
          ))}
        </TextField>
      </Box>
      <QueryView query={children} height={200}>
        {({ items }) => {
          const rows = sortChildren(
            items.map(({ code: child, name }) => ({ code: child, name, ...resultOf(child) })),
            order,
            wanted,
          );
          if (rows.length === 0) return <EmptyState title={t('below.none')} />;
          return (
            <>
              <RegionTable<Row>
                caption={t('below.caption')}
                minWidth={640}
                stacked
                rows={rows.slice(0, SHOWN)}
                rowKey={(row) => row.code}
                columns={[
                  {
                    title: t('below.name'),
                    width: '34%',
                    cell: (row) => (
                      <Link component={RouterLink} to={pathTo(row.code)}>
                        {row.name}
                      </Link>
                    ),
                  },
                  {
                    title: t('below.stage'),
                    cell: ({ track }) =>
                      track && definition ? (
                        <TrackResultChip
                          track={definition}
                          stage={track.stage}
                          judged={isMeasured({ level: track.stage?.level ?? null, progress: track.progress })}
                        />
                      ) : (
                        <MutedText>{t('below.notStudied')}</MutedText>
                      ),
                  },
                  {
                    title: t('below.progress'),
                    cell: ({ track }) =>
                      track && definition && definition.stages.length > 0 ? (
                        <ProgressBar progress={track.progress} to={track.next?.level ?? null} />
                      ) : (
                        '–'
                      ),
                  },
                  {
                    title: t('below.changed'),
                    cell: ({ change }) =>
                      change === null
                        ? '–'
                        : t('below.change', {
                            kind: t(`shared:journal.kind.${change.kind}`),
                            day: formatDay(change.day, language),
                          }),
                  },
                ]}
              />
              {rows.length > SHOWN && (
                <Box role="status" sx={{ p: 2, color: 'text.secondary' }}>
                  {t('below.more', { count: SHOWN })}
                </Box>
              )}
            </>
          );
        }}
      </QueryView>
    </Section>
  );
}

/** Returns the result and the last change of each org unit below by the first track of the framework. */
function useChildResults(
  code: string,
  framework: string | null,
  asOf: string | null,
  definition: TrackDefinition | undefined,
): (child: string) => Omit<Row, 'code' | 'name'> {
  const query = framework === null ? null : { framework, root: code, ...(asOf ? { asOf } : {}) };
  const overview = useOverview(query).data;
  const changes = useJournal({ orgUnit: code, kinds: CHANGES, limit: 500 }).data;
  return useMemo(() => {
    const tracks = new Map(
      overview?.items.map(({ orgUnit, tracks: all }) => [
        orgUnit.code,
        all.find(({ id }) => id === definition?.id) ?? null,
      ]),
    );
    const newest = new Map<string, JournalLine>();
    for (const line of changes?.items ?? [])
      if (line.framework === framework && !newest.has(line.orgUnit.code)) newest.set(line.orgUnit.code, line);
    return (child) => {
      const track = tracks.get(child) ?? null;
      const change = newest.get(child) ?? null;
      return {
        track,
        change,
        level: track?.stage?.level ?? null,
        progress: track?.progress ?? null,
        changed: change && Number(change.position),
      };
    };
  }, [overview, changes, definition, framework]);
}
