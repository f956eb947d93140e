import { BodyGate } from '../../components/org-units/org-unit-gate.js';
import { Page } from '../../components/page/page.js';
import { Way } from '../../components/org-units/breadcrumbs.js';
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
