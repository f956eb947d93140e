import Box from '@mui/material/Box';
import { keepPreviousData } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { QueryView } from '../../components/problems/query-view.js';
import { useWords } from '../../i18n/use-words.js';
import { useFramework, type FrameworkSummary, type TrackDefinition } from '../../queries/frameworks.js';
import { useOverview, type Overview } from '../../queries/overview.js';
import { EmptyState } from '../../ui/empty-state.js';
import { OrgUnitsSection } from './org-units-section.js';
import { ChoiceBar } from './choice-bar.js';
import { EndedNotice } from './ended-notice.js';
import { MissingPanel } from './missing-panel.js';
import { MovedPanel } from './moved-panel.js';
import { NoStages } from './no-stages.js';
import { SampleSource } from './sample-source.js';
import { resultsOf } from './overview-result.js';
import { TrustPanel } from './trust-panel.js';
import type { Choice } from './use-choice.js';
import { WherePanel } from './where-panel.js';

interface OverviewContentProps {
  choice: Choice;
  framework: FrameworkSummary;
}

export function OverviewContent({ choice, framework }: OverviewContentProps) {
  const [search] = useSearchParams();
  const definition = useFramework(framework.id);
  const query = {
    framework: framework.id,
    root: choice.root.code,
    ...(choice.asOf ? { asOf: choice.asOf } : {}),
  };
  const overview = useOverview(query, {
    placeholderData: keepPreviousData,
    // Windows, freshness and deadlines change with the day even when no fact arrives.
    refetchInterval: 60_000,
  });
  // Checklists and targets have no stages by which org units could be compared. The pages of org units show
  // them.
  const tracks = definition.data?.tracks.filter(({ stages }) => stages.length > 0) ?? [];
  const asked = tracks.find(({ id }) => id === search.get('track'));
  const track = asked ?? (overview.data ? mostJudged(tracks, overview.data) : tracks[0]);
  return (
    <>
      <ChoiceBar choice={choice} tracks={tracks} track={track?.id ?? null} />
      <EndedNotice choice={choice} />
      <SampleSource root={choice.root.code} />
      <QueryView query={definition} height={560}>
        {() => (
          <QueryView query={overview} height={560}>
            {(data) =>
              track ? (
                <Answers overview={data} track={track} root={choice.root.code} />
              ) : (
                <NoStages overview={data} />
              )
            }
          </QueryView>
        )}
      </QueryView>
    </>
  );
}

/** Returns the track on which most org units have a result; the first of equals. */
function mostJudged(tracks: readonly TrackDefinition[], overview: Overview): TrackDefinition | undefined {
  const judged = (id: string): number => resultsOf(overview, id).filter((result) => result.judged).length;
  return [...tracks].sort((one, other) => judged(other.id) - judged(one.id))[0];
}

function Answers({ overview, track, root }: { overview: Overview; track: TrackDefinition; root: string }) {
  const { t } = useWords('overview');
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
        <WherePanel results={results} track={track} />
        <MovedPanel root={root} results={results} overview={overview} track={track.id} />
        <MissingPanel results={results} track={track} />
        <TrustPanel results={results} overview={overview} root={root} />
      </Box>
      <OrgUnitsSection results={results} track={track} overview={overview} root={root} />
    </>
  );
}
