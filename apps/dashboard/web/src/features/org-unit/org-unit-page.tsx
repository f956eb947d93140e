import { OrgUnitGate } from '../../components/org-units/org-unit-gate.js';
import { Page } from '../../components/page/page.js';
import { OrgUnitBreadcrumbs } from '../../components/org-units/breadcrumbs.js';
import { BriefLink } from './brief-link.js';
import { RecordButton } from './record-button.js';
import { OrgUnitContent } from './org-unit-content.js';
import { OrgUnitLead } from './org-unit-lead.js';

/** The page of one org unit: its stage, what is missing, and its history. */
export function OrgUnitPage() {
  return (
    <OrgUnitGate>
      {({ unit, treeEndedOn }) => (
        <Page
          title={unit.name}
          before={<OrgUnitBreadcrumbs ancestors={unit.ancestors} current={unit.name} />}
          lead={<OrgUnitLead unit={unit} />}
          actions={
            <>
              <BriefLink unit={unit.code} />
              <RecordButton unit={unit} />
            </>
          }
        >
          <OrgUnitContent unit={unit} treeEndedOn={treeEndedOn} />
        </Page>
      )}
    </OrgUnitGate>
  );
}
