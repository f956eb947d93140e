import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useDeferredValue, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { ListDownload } from '../../components/lists/list-download.js';
import { useCourses } from '../../queries/courses.js';
import type { TrackDefinition } from '../../queries/frameworks.js';
import type { Overview } from '../../queries/overview.js';
import type { MovedUnit } from '../../queries/overview-summary.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Section } from '../../ui/section.js';
import { arrange, indexed, type Arrangement, type SortKey } from './arrange.js';
import { OrgUnitsCards } from './org-units-cards.js';
import { OrgUnitsControls } from './org-units-controls.js';
import { OrgUnitsTable } from './org-units-table.js';
import type { OverviewResult } from './overview-result.js';
import { rowHistory } from './row-history.js';
import { TickedBar } from './ticked-bar.js';
import { useTickedUnits } from './use-ticked-units.js';

interface OrgUnitsSectionProps {
  results: readonly OverviewResult[];
  /** The org units that moved since the last look. */
  moved: readonly MovedUnit[];
  track: TrackDefinition;
  overview: Overview;
  /** Code of the org unit at the top. */
  root: string;
}

/**
 * Lists all org units. Search and sorting happen in the browser, because the answer holds all of them; only
 * the rows in the window are rendered.
 */
export function OrgUnitsSection({ results, moved, track, overview, root }: OrgUnitsSectionProps) {
  const { t } = useWords('overview');
  const language = useLanguage();
  const narrow = useMediaQuery('(max-width: 899px)');
  const [search, setSearch] = useSearchParams();
  const [by, setBy] = useState<Arrangement>({
    search: '',
    silentOnly: false,
    sort: 'stage',
    descending: true,
  });
  const courses = useCourses({
    framework: overview.framework,
    track: track.id,
    root,
    asOf: overview.asOf,
  }).data;
  const history = useMemo(() => rowHistory(moved, courses), [moved, courses]);
  const silentOnly = search.get('quiet') === '1';
  const ticked = useTickedUnits();

  // Typing stays immediate while thousands of rows are filtered.
  const wanted = useDeferredValue(by);
  const all = useMemo(() => indexed(results, language), [results, language]);
  const rows = useMemo(() => arrange(all, { ...wanted, silentOnly }), [all, wanted, silentOnly]);

  const change = (changed: Partial<Arrangement>) => {
    setBy((current) => ({ ...current, ...changed }));
  };
  const changeSilent = (only: boolean) => {
    setSearch((current) => {
      const changed = new URLSearchParams(current);
      if (only) changed.set('quiet', '1');
      else changed.delete('quiet');
      return changed;
    });
  };
  const sortBy = (sort: SortKey) =>
    change({ sort, descending: by.sort === sort ? !by.descending : sort !== 'name' });
  const clear = () => {
    change({ search: '' });
    changeSilent(false);
  };

  return (
    <Box id="bodies">
      <Section
        title={t('list.title')}
        hint={<span role="status">{t('list.found', { count: rows.length })}</span>}
        actions={
          <ListDownload
            list="overview"
            query={{ framework: overview.framework, edition: overview.edition, asOf: overview.asOf, root }}
          />
        }
        flush
      >
        <OrgUnitsControls
          by={{ ...by, silentOnly }}
          withSort={narrow}
          onChange={change}
          onSilent={changeSilent}
        />
        {rows.length === 0 && (
          <EmptyState title={t('list.none')} action={<Button onClick={clear}>{t('list.clear')}</Button>}>
            {t('list.noneHelp')}
          </EmptyState>
        )}
        {rows.length > 0 && narrow && (
          <OrgUnitsCards rows={rows} track={track} history={history} ticked={ticked} />
        )}
        {rows.length > 0 && !narrow && (
          <OrgUnitsTable
            rows={rows}
            history={history}
            track={track}
            sort={by.sort}
            descending={by.descending}
            onSort={sortBy}
            ticked={ticked}
          />
        )}
      </Section>
      <TickedBar ticked={ticked} framework={overview.framework} track={track.id} />
    </Box>
  );
}
