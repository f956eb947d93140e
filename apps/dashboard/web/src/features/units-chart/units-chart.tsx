import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { RangeControls } from '../../components/charts/range-controls.js';
import { rangeFrom, type Range } from '../../components/charts/range.js';
import { TimeBar } from '../../components/point-in-time/time-bar.js';
import type { AnswerOf } from '../../queries/answers.js';
import type { FrameworkDefinition } from '../../queries/frameworks.js';
import { useOrgUnits, type OrgUnitDetail } from '../../queries/org-units.js';
import { pointFrom, settleAsOf } from '../../queries/point-in-time.js';
import { rangeQuery } from '../../queries/series.js';
import { CopyButton } from '../../ui/copy-button.js';
import { Section } from '../../ui/section.js';
import { useChangeSearch } from '../../ui/use-change-search.js';
import { useWords } from '../../i18n/use-words.js';
import { unitsFrom, type DrawnMeasure } from './asked-chart.js';
import { DrawnLines } from './drawn-lines.js';
import { MeasureChoice } from './measure-choice.js';
import { UnitsChoice } from './units-choice.js';

interface UnitsChartProps {
  framework: FrameworkDefinition;
  measure: DrawnMeasure;
  today: string;
}

/** Reads the org units, the range and the point in time from the address, so that a link shows the same. */
export function UnitsChart({ framework, measure, today }: UnitsChartProps) {
  const { t } = useWords('unitsChart');
  const [search] = useSearchParams();
  const change = useChangeSearch();
  const asked = search.get('units');
  const codes = useMemo(() => unitsFrom(new URLSearchParams({ units: asked ?? '' })), [asked]);
  const units = useOrgUnits(codes).data ?? [];
  const { asOf, ended } = settleAsOf(search.get('asOf'), endOf(units), today);
  const point = { ...pointFrom(search), asOf };
  const until = asOf ?? today;
  const range = useMemo(() => rangeFrom(search, until), [search, until]);
  const named = codes.map((code) => ({
    code,
    name: units.find((unit) => unit.code === code)?.data?.name ?? code,
  }));
  const changeRange = ({ from, to, step }: Range) => change({ from, to, step });
  const changeUnits = (chosen: readonly string[]) =>
    change({ units: chosen.length === 0 ? null : chosen.join(',') });
  return (
    <>
      <TimeBar point={point} ended={ended} editions={framework.editions} onChange={change} />
      <MeasureChoice framework={framework} measure={measure} onChange={change} />
      <Section
        title={(measure.kpi ?? measure.track).name}
        actions={<RangeControls range={range} max={until} onChange={changeRange} />}
      >
        <UnitsChoice units={named} onChange={changeUnits} />
        <DrawnLines units={named} measure={measure} range={rangeQuery(framework.id, range, point)} />
        {codes.length > 0 && <CopyButton text={window.location.href} label={t('copy')} />}
      </Section>
    </>
  );
}

/** Returns the last day with facts when all org units have ended theirs. */
function endOf(units: readonly AnswerOf<OrgUnitDetail>[]): string | null {
  const ends = units.map(({ data }) => data?.endedOn ?? null);
  if (ends.length === 0 || ends.includes(null)) return null;
  return ends.reduce(
    (latest, end) => (latest === null || (end !== null && end > latest) ? end : latest),
    null,
  );
}
