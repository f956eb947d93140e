import { useWords } from '../../i18n/use-words.js';
import { OrgUnitGate } from '../../components/org-units/org-unit-gate.js';
import { Page } from '../../components/page/page.js';
import { OrgUnitBreadcrumbs } from '../../components/org-units/breadcrumbs.js';
import { ComparisonContent } from './comparison-content.js';

/** The page that shows what changed for an org unit between two days. */
export function ComparisonPage() {
  const { t } = useWords('comparison');
  return (
    <OrgUnitGate>
      {({ unit, treeEndedOn }) => (
        <Page
          title={t('title', { name: unit.name })}
          before={<OrgUnitBreadcrumbs ancestors={[...unit.ancestors, unit]} current={t('short')} />}
          lead={t('lead')}
        >
          <ComparisonContent unit={unit} treeEndedOn={treeEndedOn} />
        </Page>
      )}
    </OrgUnitGate>
  );
}
