import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { OrgUnitBreadcrumbs } from '../../components/org-units/breadcrumbs.js';
import { OrgUnitGate } from '../../components/org-units/org-unit-gate.js';
import { useFigurePaths } from '../../components/org-units/use-paths.js';
import { Page } from '../../components/page/page.js';
import { useWords } from '../../i18n/use-words.js';
import { EntitiesContent } from './entities-content.js';

/** The page of lists of an org unit: its services, datasets, processes, milestones and others. */
export function EntitiesPage() {
  const { t } = useWords('entities');
  const paths = useFigurePaths();
  return (
    <OrgUnitGate>
      {({ unit, treeEndedOn }) => (
        <Page
          title={t('title', { name: unit.name })}
          before={<OrgUnitBreadcrumbs ancestors={[...unit.ancestors, unit]} current={t('short')} />}
          lead={
            <>
              {t('lead')}{' '}
              <Link component={RouterLink} to={paths.figures(unit.code)}>
                {t('figures')}
              </Link>
            </>
          }
        >
          <EntitiesContent unit={unit} treeEndedOn={treeEndedOn} />
        </Page>
      )}
    </OrgUnitGate>
  );
}
