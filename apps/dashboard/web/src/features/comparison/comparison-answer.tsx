import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import type { ChangePoint } from '../../components/point-in-time/point-controls.js';
import { QueryView } from '../../components/problems/query-view.js';
import { useWords } from '../../i18n/use-words.js';
import { editionsApart, useComparison } from '../../queries/comparison.js';
import { useFramework, type FrameworkSummary } from '../../queries/frameworks.js';
import type { PointWithoutDay } from '../../queries/point-in-time.js';
import { Apart } from './apart.js';
import type { ComparedDays } from './compared-days.js';
import { Compared } from './compared.js';

interface ComparisonAnswerProps {
  unit: string;
  framework: FrameworkSummary;
  days: ComparedDays;
  point: PointWithoutDay;
  onChange: ChangePoint;
}

/** Shows the differences, or why the two days cannot be compared. */
export function ComparisonAnswer({ unit, framework, days, point, onChange }: ComparisonAnswerProps) {
  const { t } = useWords('comparison');
  const { from, to, forward } = days;
  const comparison = useComparison(unit, forward ? { framework: framework.id, from, to, point } : null);
  // The edition of the later day gives the names of tracks and the direction in which KPIs improve.
  const definition = useFramework(comparison.data?.framework ?? null, comparison.data?.to.edition);
  if (!forward) {
    return (
      <Alert severity="warning" role="status">
        <AlertTitle>{t('upsideDownTitle')}</AlertTitle>
        {t('upsideDownHelp')}
      </Alert>
    );
  }
  const apart = editionsApart(comparison.error);
  if (apart)
    return <Apart unit={unit} framework={framework.id} sides={apart} point={point} onChange={onChange} />;
  return (
    <QueryView query={comparison} height={420}>
      {(data) => (
        <QueryView query={definition} height={420}>
          {(defined) => <Compared unit={unit} comparison={data} definition={defined} />}
        </QueryView>
      )}
    </QueryView>
  );
}
