import { useSearchParams } from 'react-router';
import type { LoadedOrgUnit } from '../../components/org-units/org-unit-gate.js';
import { TimeBar } from '../../components/point-in-time/time-bar.js';
import { QueryView } from '../../components/problems/query-view.js';
import { useWords } from '../../i18n/use-words.js';
import { useFrameworkOptions } from '../../queries/framework-options.js';
import { useFrameworks, type Frameworks } from '../../queries/frameworks.js';
import type { OrgUnitDetail } from '../../queries/org-units.js';
import { pointFrom, settleAsOf } from '../../queries/point-in-time.js';
import { useToday } from '../../queries/server-clock.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useChangeSearch } from '../../ui/use-change-search.js';
import { comparedDays, type ComparedDays } from './compared-days.js';
import { ComparisonAnswer } from './comparison-answer.js';
import { ComparisonChoice } from './comparison-choice.js';

/** Reads the days, the framework and the point in time from the address and compares. */
export function ComparisonContent({ unit, treeEndedOn }: LoadedOrgUnit) {
  const today = useToday();
  const frameworks = useFrameworks();
  const [search] = useSearchParams();
  if (today === null) return null;
  const { asOf } = settleAsOf(search.get('asOf'), treeEndedOn, today);
  const days = comparedDays(search, asOf, today);
  return (
    <QueryView query={frameworks} height={480}>
      {(known) => <Content unit={unit} frameworks={known} days={days} />}
    </QueryView>
  );
}

interface ContentProps {
  unit: OrgUnitDetail;
  frameworks: Frameworks;
  days: ComparedDays;
}

function Content({ unit, frameworks, days }: ContentProps) {
  const { t } = useWords('comparison');
  const [search] = useSearchParams();
  const change = useChangeSearch();
  const point = pointFrom(search);
  const lastDay = { ...point, asOf: days.to };
  const { options, chosen } = useFrameworkOptions(unit, frameworks, search.get('framework'), lastDay);
  if (!chosen)
    return <EmptyState title={t('orgUnit:noFramework')}>{t('orgUnit:noFrameworkHelp')}</EmptyState>;
  return (
    <>
      <ComparisonChoice options={options} chosen={chosen} days={days} onChange={change} />
      <TimeBar
        point={{ ...point, asOf: null }}
        editions={chosen.framework.editions}
        parts="rest"
        onChange={change}
      />
      <ComparisonAnswer
        unit={unit.code}
        framework={chosen.framework}
        days={days}
        point={point}
        onChange={change}
      />
    </>
  );
}
