import Box from '@mui/material/Box';
import type { Comparison } from '../../queries/comparison.js';
import type { FrameworkDefinition } from '../../queries/frameworks.js';
import { formatDay } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Section } from '../../ui/section.js';
import { countMoves, kpiRows, type MoveCounts } from './kpi-rows.js';
import { KpisCompared } from './kpis-compared.js';
import { isJudged, trackRows } from './track-rows.js';
import { TrackCompared } from './track-compared.js';

interface ComparedProps {
  unit: string;
  comparison: Comparison;
  /** The framework in the edition of the later day. */
  definition: FrameworkDefinition;
}

/** Shows both days and the differences, by track and by KPI. */
export function Compared({ unit, comparison, definition }: ComparedProps) {
  const { t } = useWords('comparison');
  const language = useLanguage();
  const { from, to } = comparison;
  const days = { from: formatDay(from.day, language), to: formatDay(to.day, language) };
  const rows = kpiRows(comparison, definition.kpis);
  const tracks = trackRows(comparison);
  const judged = tracks.filter((row) =>
    [row.from, row.to].some((track) => track !== null && isJudged(track)),
  );
  if (judged.length === 0 && rows.every((row) => row.from === null && row.to === null))
    return <EmptyState title={t('nothing.title')}>{t('nothing.help', days)}</EmptyState>;
  return (
    <>
      <Section title={t('summary.title', days)} hint={<Editions comparison={comparison} />}>
        <Summary counts={countMoves(rows)} />
        {judged.map((row) => (
          <TrackCompared key={row.id} row={row} definition={definition} days={days} />
        ))}
      </Section>
      <KpisCompared rows={rows} unit={unit} comparison={comparison} />
    </>
  );
}

function Editions({ comparison: { from, to } }: { comparison: Comparison }) {
  const { t } = useWords('comparison');
  const language = useLanguage();
  if (from.edition === to.edition) return <>{t('editions.one', { edition: to.edition })}</>;
  const days = { from: formatDay(from.day, language), to: formatDay(to.day, language) };
  return <>{t('editions.two', { ...days, before: from.edition, after: to.edition })}</>;
}

/** Counts better, worse, unchanged and incomparable KPIs. Zero counts are left out. */
function Summary({ counts }: { counts: MoveCounts }) {
  const { t } = useWords('comparison');
  const said = (['better', 'worse', 'same', 'unmeasured'] as const).filter((move) => counts[move] > 0);
  return (
    <Box role="status" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2.5, fontWeight: 600 }}>
      {said.map((move) => (
        <span key={move}>{t(`summary.${move}`, { count: counts[move] })}</span>
      ))}
    </Box>
  );
}
