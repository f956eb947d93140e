import { useWords } from '../../i18n/use-words.js';
import { BodyGate } from '../../components/org-units/org-unit-gate.js';
import { Page } from '../../components/page/page.js';
import { Way } from '../../components/org-units/breadcrumbs.js';
import { ChecksContent } from './checks-content.js';

/** Can the figures of a body be trusted? */
export function ChecksPage() {
  const { t } = useWords('checks');
  return (
    <BodyGate>
      {({ unit, treeLastFactDay }) => (
        <Page
          title={t('title', { name: unit.name })}
          before={<Way bodies={[...unit.ancestors, unit]} current={t('short')} />}
          lead={t('lead')}
        >
          <ChecksContent unit={unit} treeLastFactDay={treeLastFactDay} />
        </Page>
      )}
    </BodyGate>
  );
}
