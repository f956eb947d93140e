import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useOrgUnit, type OrgUnitDetail } from '../../queries/org-units.js';
import { PageLoading } from '../page/page-loading.js';
import { Page } from '../page/page.js';
import { ProblemPanel } from '../problems/problem-panel.js';

export interface LoadedOrgUnit {
  unit: OrgUnitDetail;
  /** The day of the latest fact in the whole tree when its facts have ended; `null`: they have not. */
  treeEndedOn: string | null;
}

/** Loads the org unit in the address and shows the page once it is there. */
export function OrgUnitGate({ children }: { children: (loaded: LoadedOrgUnit) => ReactNode }) {
  const { t } = useTranslation();
  const { code = '' } = useParams();
  const unit = useOrgUnit(code);
  const root = useOrgUnit(unit.data ? (unit.data.ancestors[0]?.code ?? code) : null);

  if (unit.data === undefined || (root.data === undefined && !root.isError)) {
    if (!unit.isError) return <PageLoading />;
    return (
      <Page title={t('problem.notFound')}>
        <ProblemPanel error={unit.error} onRetry={() => void unit.refetch()} />
      </Page>
    );
  }
  // A caller whose scope is a subtree may not see the root. Then the org unit's own facts tell whether they
  // have ended.
  const treeEndedOn = (root.data ?? unit.data).endedOn;
  return <>{children({ unit: unit.data, treeEndedOn })}</>;
}
