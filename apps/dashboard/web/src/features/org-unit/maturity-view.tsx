import type { ReactNode } from 'react';
import { QueryView } from '../../components/problems/query-view.js';
import { useWords } from '../../i18n/use-words.js';
import { useFramework, type FrameworkDefinition, type TrackDefinition } from '../../queries/frameworks.js';
import { isTrackMeasured, useMaturity, type Maturity } from '../../queries/maturity.js';
import type { OrgUnitDetail } from '../../queries/org-units.js';
import type { PointInTime } from '../../queries/point-in-time.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ActionsSection } from './actions-section.js';
import { HistorySection } from './history-section.js';
import { KpiChartSection } from './kpi-chart-section.js';
import { KpisSection } from './kpis-section.js';
import { SettlingNote } from './settling-note.js';
import { SilentTracks } from './silent-tracks.js';
import { TrackView } from './track-view.js';

interface MaturityViewProps {
  unit: OrgUnitDetail;
  framework: string;
  point: PointInTime;
  today: string;
  /** Shown between the ladder and the rest. */
  choice: ReactNode;
}

/** Shows the whole assessment of one org unit by one framework at one point in time. */
export function MaturityView({ unit, framework, point, today, choice }: MaturityViewProps) {
  const { t } = useWords('orgUnit');
  const maturity = useMaturity(unit.code, framework, point);
  const result = maturity.data?.items[0];
  // The edition of the assessment may differ from the edition that is effective today.
  const definition = useFramework(framework, result?.edition ?? point.edition);
  return (
    <QueryView query={maturity} height={480}>
      {() =>
        result ? (
          <QueryView query={definition} height={480}>
            {(defined) => (
              <MaturityResult
                unit={unit}
                definition={defined}
                result={result}
                point={point}
                today={today}
                choice={choice}
              />
            )}
          </QueryView>
        ) : (
          <>
            <EmptyState title={t('notAssessed')} />
            {choice}
          </>
        )
      }
    </QueryView>
  );
}

interface MaturityResultProps {
  unit: OrgUnitDetail;
  definition: FrameworkDefinition;
  result: Maturity;
  point: PointInTime;
  today: string;
  choice: ReactNode;
}

function MaturityResult({ unit, definition, result, point, today, choice }: MaturityResultProps) {
  const day = point.asOf ?? today;
  const tracks = result.tracks.flatMap((track) => {
    const defined = definition.tracks.find(({ id }) => id === track.id);
    return defined ? [{ track, defined }] : [];
  });
  const measured = tracks.filter(({ track }) => isTrackMeasured(track));
  // An org unit without any facts still sees the first track.
  const shown = measured.length > 0 ? measured : tracks.slice(0, 1);
  const silent = tracks.filter((each) => !shown.includes(each)).map(({ defined }) => defined);
  return (
    <>
      {tracks.map(({ track, defined }) => (
        <SettlingNote key={track.id} track={track} definition={defined} named={tracks.length > 1} />
      ))}
      {shown.map(({ track, defined }) => (
        <TrackView
          key={track.id}
          track={track}
          definition={defined}
          kpis={result.kpis}
          unit={unit.code}
          framework={definition}
          named={tracks.length > 1}
        />
      ))}
      {choice}
      <SilentTracks tracks={silent} kpis={result.kpis} />
      <KpisSection kpis={result.kpis} unit={unit.code} framework={definition.id} point={point} />
      {measured.length > 0 && <ActionsSection unit={unit.code} framework={definition} point={point} />}
      {definition.tracks.some(hasHistory) && (
        <HistorySection unit={unit.code} definition={definition} until={day} point={point} />
      )}
      <KpiChartSection
        unit={unit.code}
        definition={definition}
        until={day}
        point={point}
        measured={result.kpis.filter(({ value }) => value !== null).map(({ id }) => id)}
      />
    </>
  );
}

/** Tells whether a track has a history to draw. Targets have none: each is judged against its own due day. */
function hasHistory({ kind }: TrackDefinition): boolean {
  return kind !== 'targets';
}
