import { Page } from '../../components/page/page.js';
import { QueryView } from '../../components/problems/query-view.js';
import { useWords } from '../../i18n/use-words.js';
import { useInstallation } from '../../queries/installation.js';
import { subtreesOf, useSession } from '../../queries/session.js';
import { EmptyState } from '../../ui/empty-state.js';
import { SettingsForm } from './settings-form.js';

/** The settings of the installation, for administrators of the whole tree. */
export function SettingsPage() {
  const { t } = useWords('settings');
  const session = useSession().data;
  const mayChange = session ? subtreesOf(session, 'administer') === null : false;
  return (
    <Page title={t('title')} lead={t('lead')}>
      {mayChange ? <Settings /> : <EmptyState title={t('noRight')} />}
    </Page>
  );
}

function Settings() {
  const installation = useInstallation();
  return (
    <QueryView query={installation} height={320}>
      {(found) => <SettingsForm found={found} />}
    </QueryView>
  );
}
