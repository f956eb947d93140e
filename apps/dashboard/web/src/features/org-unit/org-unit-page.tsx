import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useOrgUnit } from '../../data/use-org-units.js';
import { PageLoading } from '../../shell/page-loading.js';
import { Page } from '../../shell/page.js';
import { ProblemPanel } from '../../ui/problem-panel.js';
import { Ancestors } from './ancestors.js';
import { LogMilestoneButton } from './log-milestone-button.js';
import { OrgUnitContent } from './org-unit-content.js';
import { OrgUnitLead } from './org-unit-lead.js';

/** One body: where it stands, what it lacks, how it got there. */
export function OrgUnitPage() {
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
  return (
    <Page
      title={unit.data.name}
      before={<Ancestors ancestors={unit.data.ancestors} current={unit.data.name} />}
      lead={<OrgUnitLead unit={unit.data} />}
      actions={<LogMilestoneButton unit={unit.data} />}
    >
      {/* A caller whose scope is a subtree may not see the root; the body's own facts then tell whether they ended. */}
      <OrgUnitContent unit={unit.data} treeLastFactDay={root.data?.lastFactDay ?? unit.data.lastFactDay} />
    </Page>
  );
}
