import Box from '@mui/material/Box';
import { useSearchParams } from 'react-router';
import type { LoadedOrgUnit } from '../../components/org-units/org-unit-gate.js';
import { ListDownload } from '../../components/lists/list-download.js';
import { TimeBar } from '../../components/point-in-time/time-bar.js';
import { QueryView } from '../../components/problems/query-view.js';
import { useChecks } from '../../queries/checks.js';
import { applicableFrameworks } from '../../queries/framework-options.js';
import { useFrameworks, type FrameworkSummary } from '../../queries/frameworks.js';
import { pointFrom, pointQuery, settleAsOf, type PointInTime } from '../../queries/point-in-time.js';
import { useToday } from '../../queries/server-clock.js';
import { useChangeSearch } from '../../ui/use-change-search.js';
import { ChecksChoice } from './checks-choice.js';
import { Findings } from './findings.js';
import { RulesSection } from './rules-section.js';
import { SilentSources } from './silent-sources.js';
import { WarningsSection } from './warnings-section.js';

/** Shows the point in time of an org unit and the checks of its figures. */
export function ChecksContent({ unit, treeEndedOn }: LoadedOrgUnit) {
  const today = useToday();
  const frameworks = useFrameworks();
  const [search] = useSearchParams();
  const change = useChangeSearch();
  if (today === null) return null;
  const { asOf, ended } = settleAsOf(search.get('asOf'), treeEndedOn, today);
  return (
    <QueryView query={frameworks} height={480}>
      {({ items }) => {
        const options = applicableFrameworks(items, unit.frameworks);
        const chosen = options.find(({ id }) => id === search.get('framework')) ?? null;
        const asked = pointFrom(search);
        // An edition belongs to a framework, so it is dropped without one.
        const point = { ...asked, asOf, edition: chosen ? asked.edition : null };
        return (
          <>
            <ChecksChoice options={options} chosen={chosen} onChange={change} />
            <TimeBar point={point} ended={ended} editions={chosen?.editions ?? []} onChange={change} />
            <Box sx={{ mb: 2 }}>
              <ListDownload
                list="checks"
                query={{ ...pointQuery(point), framework: chosen?.id, orgUnit: unit.code }}
              />
            </Box>
            <Answer unit={unit.code} options={options} framework={chosen?.id ?? null} point={point} />
          </>
        );
      }}
    </QueryView>
  );
}

interface AnswerProps {
  unit: string;
  options: readonly FrameworkSummary[];
  framework: string | null;
  point: PointInTime;
}

function Answer({ unit, options, framework, point }: AnswerProps) {
  const checks = useChecks(unit, framework, point);
  return (
    <QueryView query={checks} height={320}>
      {(data) => (
        <>
          <Findings checks={data} unit={unit} frameworks={options} />
          <SilentSources sources={data.silentSources} total={data.silentSourcesTotal} />
          <WarningsSection warnings={data.warnings} unit={unit} />
          <RulesSection rules={data.rules} />
        </>
      )}
    </QueryView>
  );
}
