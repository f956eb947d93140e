import Box from '@mui/material/Box';
import { keepPreviousData } from '@tanstack/react-query';
import { useMemo } from 'react';
import { QueryView } from '../../components/problems/query-view.js';
import { useWords } from '../../i18n/use-words.js';
import { useFramework, type FrameworkDefinition, type TrackDefinition } from '../../queries/frameworks.js';
import { useOverview, type Overview } from '../../queries/overview.js';
import type { OverviewSummary } from '../../queries/overview-summary.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useScrollToHash } from './use-scroll-to-hash.js';
import { MapSection } from './map/map-section.js';
import { MissingPanel } from './missing-panel.js';
import { MovedPanel } from './moved-panel.js';
import { NoStages } from './no-stages.js';
import { OrgUnitsSection } from './org-units-section.js';
import { resultsOf } from './overview-result.js';
import { TrustPanel } from './trust-panel.js';
import { WherePanel } from './where-panel.js';

interface DetailsProps {
  summary: OverviewSummary;
  framework: string;
}

/** What is behind the four figures, and all org units. */
export function Details({ summary, framework }: DetailsProps) {
  const definition = useFramework(framework, summary.framework?.edition);
  const { root, asOf, track } = summary;
  const query = { framework, root: root.code, asOf, ...(track ? { track: track.id } : {}) };
  const overview = useOverview(query, { placeholderData: keepPreviousData, refetchInterval: 60_000 });
  return (
    <QueryView query={definition} height={560}>
      {(defined) => (
        <QueryView query={overview} height={560}>
          {(data) => {
            const shown = defined.tracks.find(({ id }) => id === track?.id);
            return shown && shown.stages.length > 0 ? (
              <Panels summary={summary} overview={data} track={shown} framework={defined} />
            ) : (
              <>
                <TrustPanel summary={summary} />
                <NoStages overview={data} />
              </>
            );
          }}
        </QueryView>
      )}
    </QueryView>
  );
}

interface PanelsProps {
  summary: OverviewSummary;
  overview: Overview;
  track: TrackDefinition;
  framework: FrameworkDefinition;
}

function Panels({ summary, overview, track, framework }: PanelsProps) {
  const { t } = useWords('overview');
  useScrollToHash();
  const results = useMemo(() => resultsOf(overview, track.id), [overview, track.id]);
  if (results.length === 0) return <EmptyState title={t('nothing.title')}>{t('nothing.help')}</EmptyState>;
  return (
    <>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { md: '1fr 1fr' },
          columnGap: 3,
          '& > *': { minWidth: 0 },
        }}
      >
        <MissingPanel results={results} track={track} />
        <MovedPanel summary={summary} />
        <WherePanel results={results} track={track} />
        <TrustPanel summary={summary} />
      </Box>
      <MapSection results={results} track={track} framework={framework} summary={summary} />
      <OrgUnitsSection
        moved={summary.moved?.items ?? []}
        results={results}
        track={track}
        overview={overview}
        root={summary.root.code}
      />
    </>
  );
}
