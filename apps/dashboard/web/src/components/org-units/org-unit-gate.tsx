import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useOrgUnit, type OrgUnitDetail } from '../../queries/org-units.js';
import { PageLoading } from '../page/page-loading.js';
import { Page } from '../page/page.js';
import { ProblemPanel } from '../problems/problem-panel.js';

export interface LoadedOrgUnit {
  unit: OrgUnitDetail;
  /** Tells whether the facts of the whole tree have ended. */
  treeLastFactDay: string | null;
}

/** A page about the org unit in the address: what hangs on the org unit waits for it here. */
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
  // A caller whose scope is a subtree may not see the root; the org unit's own facts then tell whether they
  // ended.
  const treeLastFactDay = root.data?.lastFactDay ?? unit.data.lastFactDay;
  return <>{children({ unit: unit.data, treeLastFactDay })}</>;
}
