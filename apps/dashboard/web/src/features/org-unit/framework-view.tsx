import type { ChangePoint } from '../../components/point-in-time/point-controls.js';
import { useWords } from '../../i18n/use-words.js';
import type { FrameworkOption } from '../../queries/framework-options.js';
import type { OrgUnitDetail } from '../../queries/org-units.js';
import type { PointInTime } from '../../queries/point-in-time.js';
import { EmptyState } from '../../ui/empty-state.js';
import { FollowedStrip } from './followed-strip.js';
import { MaturityView } from './maturity-view.js';
import { UnitChoice } from './unit-choice.js';

interface FrameworkViewProps {
  unit: OrgUnitDetail;
  options: readonly FrameworkOption[];
  /** `null`: no framework applies to the org unit. */
  chosen: FrameworkOption | null;
  point: PointInTime;
  today: string;
  onChange: ChangePoint;
}

/** Shows the assessment of the org unit, the ladder first, and below it the choice of framework and day. */
export function FrameworkView({ unit, options, chosen, point, today, onChange }: FrameworkViewProps) {
  const { t } = useWords('orgUnit');
  if (!chosen) return <EmptyState title={t('noFramework')}>{t('noFrameworkHelp')}</EmptyState>;
  return (
    <MaturityView
      unit={unit}
      framework={chosen.framework.id}
      point={point}
      today={today}
      choice={
        <>
          <FollowedStrip unit={unit.code} options={options} chosen={chosen.framework.id} point={point} />
          <UnitChoice options={options} chosen={chosen} onChange={onChange} />
        </>
      }
    />
  );
}
