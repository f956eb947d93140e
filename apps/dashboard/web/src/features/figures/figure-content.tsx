import { RangeControls } from '../../components/charts/range-controls.js';
import { useFollowingRange } from '../../components/charts/use-following-range.js';
import { ChartLoading, LazyFigureChart } from '../../components/charts/lazy-charts.js';
import { QueryView } from '../../components/problems/query-view.js';
import { useWords } from '../../i18n/use-words.js';
import { useFigureSeries, type FigureChoice, type FigureDetail } from '../../queries/figures.js';
import type { PointInTime } from '../../queries/point-in-time.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Section } from '../../ui/section.js';
import { FigureEvidence } from './figure-evidence.js';
import { FigureFacts } from './figure-facts.js';
import { SubjectsSection } from './subjects-section.js';

interface FigureContentProps {
  unit: string;
  figure: FigureDetail;
  point: PointInTime;
  months: number;
  /** The last day of the chart. */
  until: string;
  /** The segment or entity in the address. */
  asked: string | null;
}

/** Shows a figure's value, history, segments, entities and evidence. */
export function FigureContent({ unit, figure, point, months, until, asked }: FigureContentProps) {
  const { t } = useWords('figures');
  const [first] = figure.subjects;
  // Entities without a common number are shown one at a time.
  const alone = figure.kind === 'perSubject' && figure.value === null;
  const subject = asked ?? (alone ? (first?.subject ?? null) : null);
  const choice = { months, subject };
  return (
    <>
      <FigureFacts figure={figure} unit={unit} />
      <SubjectsSection
        title={t('segments')}
        label={t('segment')}
        figure={figure}
        rows={figure.segments}
        chosen={subject}
      />
      <SubjectsSection
        title={t('subjects')}
        label={t('subject')}
        figure={figure}
        rows={figure.subjects}
        chosen={subject}
      />
      {alone && subject === null ? (
        <EmptyState title={t('noValue')}>{t('noValueHelp')}</EmptyState>
      ) : (
        <>
          <FigureOverTime unit={unit} figure={figure} point={point} choice={choice} until={until} />
          <FigureEvidence unit={unit} figure={figure} point={point} choice={choice} />
        </>
      )}
    </>
  );
}

interface FigureOverTimeProps extends Pick<FigureContentProps, 'unit' | 'figure' | 'point' | 'until'> {
  choice: FigureChoice;
}

function FigureOverTime({ unit, figure, point, choice, until }: FigureOverTimeProps) {
  const { t } = useWords('figures');
  const [range, setRange] = useFollowingRange(until);
  const series = useFigureSeries(unit, figure.measure, choice, range, point);
  return (
    <Section
      title={t('chart')}
      hint={[choice.subject, t('chartHint')].filter(Boolean).join(' · ')}
      actions={<RangeControls range={range} max={until} onChange={setRange} />}
    >
      <QueryView query={series} height={380}>
        {(data) => (
          <ChartLoading height={380}>
            <LazyFigureChart series={data} />
          </ChartLoading>
        )}
      </QueryView>
    </Section>
  );
}
