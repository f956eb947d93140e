import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import { ChartLoading, LazyLevelChart, LazyScoreChart } from '../../components/charts/lazy-charts.js';
import { RangeControls } from '../../components/charts/range-controls.js';
import { isPointMeasured, isScored } from '../../components/charts/track-points.js';
import { useFollowingRange } from '../../components/charts/use-following-range.js';
import { useQuestionPaths } from '../../components/org-units/use-paths.js';
import { QueryView } from '../../components/problems/query-view.js';
import { useWords } from '../../i18n/use-words.js';
import type { FrameworkDefinition, TrackDefinition } from '../../queries/frameworks.js';
import type { PointInTime } from '../../queries/point-in-time.js';
import {
  rangeQuery,
  useLevelHistory,
  type LevelHistory,
  type LevelPoint,
  type SeriesBreak,
} from '../../queries/series.js';
import { Section } from '../../ui/section.js';

interface HistorySectionProps {
  unit: string;
  definition: FrameworkDefinition;
  until: string;
  point: PointInTime;
}

/** Shows the results of the org unit over time. */
export function HistorySection({ unit, definition, until, point }: HistorySectionProps) {
  const { t } = useWords('orgUnit');
  const paths = useQuestionPaths();
  const [range, setRange] = useFollowingRange(until);
  const query = rangeQuery(definition.id, range, point);
  const history = useLevelHistory(unit, query);
  return (
    <Section
      title={t(definition.tracks.every(isScored) ? 'history.scores' : 'history.title')}
      hint={
        <>
          {t('history.hint')}{' '}
          <Link component={RouterLink} to={paths.comparison(unit, definition.id, range)}>
            {t('history.compare')}
          </Link>
        </>
      }
      actions={<RangeControls range={range} max={until} onChange={setRange} />}
    >
      <QueryView query={history} height={300}>
        {({ tracks, breaks }) =>
          worthDrawing(tracks).map(({ id, points }) => {
            const track = definition.tracks.find((candidate) => candidate.id === id);
            return (
              track && (
                <Drawn
                  key={id}
                  track={track}
                  points={points}
                  breaks={breaks ?? []}
                  named={tracks.length > 1}
                />
              )
            );
          })
        }
      </QueryView>
    </Section>
  );
}

interface DrawnProps {
  track: TrackDefinition;
  points: readonly LevelPoint[];
  breaks: readonly SeriesBreak[];
  named: boolean;
}

/** Draws levels as steps and scores as a line. */
function Drawn({ track, points, breaks, named }: DrawnProps) {
  return (
    <ChartLoading height={300}>
      {named && <Typography variant="h3">{track.name}</Typography>}
      {isScored(track) ? (
        <LazyScoreChart points={points} track={track} breaks={breaks} />
      ) : (
        <LazyLevelChart points={points} track={track} breaks={breaks} />
      )}
    </ChartLoading>
  );
}

/** Returns the tracks that were ever measured, else the first track, whose empty chart then says so. */
function worthDrawing(tracks: LevelHistory['tracks']): LevelHistory['tracks'] {
  const measured = tracks.filter(({ points }) => points.some(isPointMeasured));
  return measured.length > 0 ? measured : tracks.slice(0, 1);
}
