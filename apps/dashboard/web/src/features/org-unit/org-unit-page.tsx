import { BodyGate } from '../../shell/body-gate.js';
import { Page } from '../../shell/page.js';
import { Way } from '../../ui/way.js';
import { LogMilestoneButton } from './log-milestone-button.js';
import { OrgUnitContent } from './org-unit-content.js';
import { OrgUnitLead } from './org-unit-lead.js';

/** One body: where it stands, what it lacks, how it got there. */
export function OrgUnitPage() {
  return (
    <BodyGate>
      {({ unit, treeLastFactDay }) => (
        <Page
          title={unit.name}
          before={<Way bodies={unit.ancestors} current={unit.name} />}
          lead={<OrgUnitLead unit={unit} />}
          actions={<LogMilestoneButton unit={unit} />}
        >
          <OrgUnitContent unit={unit} treeLastFactDay={treeLastFactDay} />
        </Page>
      )}
    </BodyGate>
  );
}
