import Typography from '@mui/material/Typography';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { FrameworkDefinition } from '../../api/frameworks.js';
import { getLevelHistory, type LevelHistory } from '../../api/series.js';
import { ChartLoading } from '../../charts/chart-loading.js';
import { LazyLevelChart } from '../../charts/lazy-charts.js';
import { RangeControls } from '../../charts/range-controls.js';
import { useFollowingRange } from '../../charts/use-following-range.js';
import { isMeasured } from '../../data/is-measured.js';
import { useWords } from '../../i18n/use-words.js';
import { useApi } from '../../session/api-context.js';
import { QueryView } from '../../ui/query-view.js';
import { Section } from '../../ui/section.js';

interface HistorySectionProps {
  unit: string;
  definition: FrameworkDefinition;
  until: string;
}

/** How the body came to stand where it stands. */
export function HistorySection({ unit, definition, until }: HistorySectionProps) {
  const { t } = useWords('orgUnit');
  const api = useApi();
  const [range, setRange] = useFollowingRange(until);
  const query = { framework: definition.id, ...range };
  const history = useQuery({
    queryKey: ['level-history', unit, query],
    queryFn: ({ signal }) => getLevelHistory(api, unit, query, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <Section
      title={t('history.title')}
      hint={t('history.hint')}
      actions={<RangeControls range={range} max={until} onChange={setRange} />}
    >
      <QueryView query={history} height={300}>
        {({ tracks }) =>
          worthDrawing(tracks).map(({ id, points }) => {
            const track = definition.tracks.find((candidate) => candidate.id === id);
            return (
              track && (
                <ChartLoading key={id} height={300}>
                  {tracks.length > 1 && <Typography variant="h3">{track.name}</Typography>}
                  <LazyLevelChart points={points} track={track} />
                </ChartLoading>
              )
            );
          })
        }
      </QueryView>
    </Section>
  );
}

/** Tracks that were never measured would be a row of empty charts; without any other, one of them says so. */
function worthDrawing(tracks: LevelHistory['tracks']): LevelHistory['tracks'] {
  const measured = tracks.filter(({ points }) => points.some(isMeasured));
  return measured.length > 0 ? measured : tracks.slice(0, 1);
}
