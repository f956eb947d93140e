import Box from '@mui/material/Box';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { FrameworkDefinition } from '../../api/frameworks.js';
import { getMaturity, type Maturity } from '../../api/maturity.js';
import type { OrgUnitDetail } from '../../api/org-units.js';
import { isMeasured } from '../../data/is-measured.js';
import { useFramework } from '../../data/use-frameworks.js';
import { useWords } from '../../i18n/use-words.js';
import { useApi } from '../../session/api-context.js';
import { EmptyState } from '../../ui/empty-state.js';
import { QueryView } from '../../ui/query-view.js';
import { HistorySection } from './history-section.js';
import { KpiChartSection } from './kpi-chart-section.js';
import { KpisSection } from './kpis-section.js';
import { LadderSection } from './ladder-section.js';
import { MissingSection } from './missing-section.js';
import { SilentTracks } from './silent-tracks.js';

interface MaturityViewProps {
  unit: OrgUnitDetail;
  framework: string;
  asOf: string | null;
  today: string;
}

/** Everything that one framework says of one body on one day. */
export function MaturityView({ unit, framework, asOf, today }: MaturityViewProps) {
  const { t } = useWords('orgUnit');
  const api = useApi();
  const definition = useFramework(framework);
  const query = { framework, ...(asOf ? { asOf } : {}) };
  const maturity = useQuery({
    queryKey: ['maturity', unit.code, query],
    queryFn: ({ signal }) => getMaturity(api, unit.code, query, signal),
    placeholderData: keepPreviousData,
    // Windows, freshness and deadlines move with the days even when no fact comes in.
    refetchInterval: 60_000,
  });
  return (
    <QueryView query={definition} height={480}>
      {(defined) => (
        <QueryView query={maturity} height={480}>
          {({ items: [standing] }) =>
            standing ? (
              <Standing unit={unit} definition={defined} standing={standing} day={asOf ?? today} />
            ) : (
              <EmptyState title={t('notAssessed')} />
            )
          }
        </QueryView>
      )}
    </QueryView>
  );
}

interface StandingProps {
  unit: OrgUnitDetail;
  definition: FrameworkDefinition;
  standing: Maturity;
  day: string;
}

function Standing({ unit, definition, standing, day }: StandingProps) {
  const tracks = standing.tracks.flatMap((track) => {
    const defined = definition.tracks.find(({ id }) => id === track.id);
    return defined ? [{ track, defined }] : [];
  });
  const measured = tracks.filter(({ track }) =>
    isMeasured({ level: track.stage?.level ?? null, progress: track.progress }),
  );
  // A body that nothing is known of still sees the ladder that it is going to climb.
  const shown = measured.length > 0 ? measured : tracks.slice(0, 1);
  const silent = tracks.filter((each) => !shown.includes(each)).map(({ defined }) => defined);
  return (
    <>
      {shown.map(({ track, defined }) => (
        <Box key={track.id} sx={sideBySide}>
          <LadderSection
            track={track}
            definition={defined}
            kpis={standing.kpis}
            unit={unit.code}
            named={tracks.length > 1}
          />
          <MissingSection track={track} unit={unit.code} framework={definition.id} />
        </Box>
      ))}
      <SilentTracks tracks={silent} kpis={standing.kpis} />
      <KpisSection kpis={standing.kpis} unit={unit.code} />
      <HistorySection unit={unit.code} definition={definition} until={day} />
      <KpiChartSection
        unit={unit.code}
        definition={definition}
        until={day}
        measured={standing.kpis.filter(({ value }) => value !== null).map(({ id }) => id)}
      />
    </>
  );
}

const sideBySide = {
  display: 'grid',
  gridTemplateColumns: { lg: '1.15fr 1fr' },
  columnGap: 3,
  alignItems: 'start',
  '& > *': { minWidth: 0 },
} as const;
