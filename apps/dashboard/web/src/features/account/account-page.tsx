import { Page } from '../../components/page/page.js';
import { QueryView } from '../../components/problems/query-view.js';
import { useWords } from '../../i18n/use-words.js';
import { useAccount } from '../../queries/account.js';
import { useSession } from '../../queries/session.js';
import { EmptyState } from '../../ui/empty-state.js';
import { CodeSection } from './code-section.js';
import { PasswordSection } from './password-section.js';
import { ProfileSection } from './profile-section.js';
import { SessionsSection } from './sessions-section.js';

/** The signed-in person's own account. */
export function AccountPage() {
  const { t } = useWords('account');
  const isPerson = useSession().data?.kind === 'person';
  return (
    <Page title={t('title')}>
      {isPerson ? <OwnAccount /> : <EmptyState title={t('keyTitle')}>{t('keyHelp')}</EmptyState>}
      <SessionsSection />
    </Page>
  );
}

function OwnAccount() {
  const account = useAccount();
  return (
    <QueryView query={account} height={320}>
      {(found) => (
        <>
          <ProfileSection account={found} />
          <PasswordSection account={found} />
          <CodeSection account={found} />
        </>
      )}
    </QueryView>
  );
}
