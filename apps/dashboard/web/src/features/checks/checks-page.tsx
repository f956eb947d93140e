import { useWords } from '../../i18n/use-words.js';
import { OrgUnitGate } from '../../components/org-units/org-unit-gate.js';
import { Page } from '../../components/page/page.js';
import { OrgUnitBreadcrumbs } from '../../components/org-units/breadcrumbs.js';
import { ChecksContent } from './checks-content.js';

/** The page that tells whether the figures of an org unit can be trusted. */
export function ChecksPage() {
  const { t } = useWords('checks');
  return (
    <OrgUnitGate>
      {({ unit, treeEndedOn }) => (
        <Page
          title={t('title', { name: unit.name })}
          before={<OrgUnitBreadcrumbs ancestors={[...unit.ancestors, unit]} current={t('short')} />}
          lead={t('lead')}
        >
          <ChecksContent unit={unit} treeEndedOn={treeEndedOn} />
        </Page>
      )}
    </OrgUnitGate>
  );
}
