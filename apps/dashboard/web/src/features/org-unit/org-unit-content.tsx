import Box from '@mui/material/Box';
import { useSearchParams } from 'react-router';
import { TimeBar } from '../../components/point-in-time/time-bar.js';
import { QueryView } from '../../components/problems/query-view.js';
import { useFrameworkOptions } from '../../queries/framework-options.js';
import { useFrameworks, type Frameworks } from '../../queries/frameworks.js';
import type { OrgUnitDetail } from '../../queries/org-units.js';
import { pointFrom, settleAsOf, type PointInTime } from '../../queries/point-in-time.js';
import { useToday } from '../../queries/server-clock.js';
import { useChangeSearch } from '../../ui/use-change-search.js';
import { OrgUnitQuestions } from './org-unit-questions.js';
import { ChildrenSection } from './children-section.js';
import { FrameworkView } from './framework-view.js';
import { MergersSection } from './mergers-section.js';
import { MilestonesSection } from './milestones-section.js';
import { ResponsibleSection } from './responsible-section.js';
import { RecentSections } from './recent-sections.js';

interface OrgUnitContentProps {
  unit: OrgUnitDetail;
  /** The day of the latest fact in the whole tree; it tells whether the facts of the tree have ended. */
  treeEndedOn: string | null;
}

export function OrgUnitContent({ unit, treeEndedOn }: OrgUnitContentProps) {
  const today = useToday();
  const frameworks = useFrameworks();
  const [search] = useSearchParams();
  if (today === null) return null;
  const { asOf, ended } = settleAsOf(search.get('asOf'), treeEndedOn, today);
  const point = { ...pointFrom(search), asOf };
  return (
    <QueryView query={frameworks} height={480}>
      {(known) => (
        <Content
          unit={unit}
          frameworks={known}
          asked={search.get('framework')}
          point={point}
          ended={ended}
          today={today}
        />
      )}
    </QueryView>
  );
}

interface ContentProps {
  unit: OrgUnitDetail;
  frameworks: Frameworks;
  /** Id of the framework in the address. */
  asked: string | null;
  point: PointInTime;
  ended: string | null;
  today: string;
}

function Content({ unit, frameworks, asked, point, ended, today }: ContentProps) {
  const change = useChangeSearch();
  const { options, named, chosen } = useFrameworkOptions(unit, frameworks, asked, point);
  return (
    <>
      <TimeBar point={point} ended={ended} editions={chosen?.framework.editions ?? []} onChange={change} />
      <FrameworkView
        unit={unit}
        options={options}
        chosen={chosen}
        point={point}
        today={today}
        onChange={change}
      />
      <OrgUnitQuestions
        unit={unit.code}
        framework={named?.framework.id ?? null}
        chart={chosen?.framework.id ?? null}
        point={point}
      />
      <MilestonesSection code={unit.code} asOf={point.asOf} />
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { md: '1fr 1fr' },
          columnGap: 3,
          '& > *': { minWidth: 0 },
        }}
      >
        <RecentSections code={unit.code} />
      </Box>
      <ResponsibleSection code={unit.code} />
      {unit.children > 0 && <MergersSection code={unit.code} />}
      {unit.children > 0 && (
        <ChildrenSection code={unit.code} framework={chosen?.framework.id ?? null} asOf={point.asOf} />
      )}
    </>
  );
}
