import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useApi } from '../../api/api-context.js';
import { EntranceFrame } from '../../components/entrance/entrance-frame.js';
import { PageLoading } from '../../components/page/page-loading.js';
import { Page } from '../../components/page/page.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { useWords } from '../../i18n/use-words.js';
import { checkInvitation } from '../../queries/sign-in.js';
import { useFragmentToken } from '../../ui/use-fragment-token.js';
import { InvitationForm } from './invitation-form.js';

/** Lets an invited person choose name, language and password (`#token=`). */
export function InvitationPage() {
  const { t } = useWords('invitation');
  const api = useApi();
  const token = useFragmentToken();
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => checkInvitation(api, token),
    staleTime: Infinity,
  });
  return (
    <EntranceFrame>
      <Page title={t('title')} lead={invitation.data && t('lead')}>
        {invitation.isPending && <PageLoading />}
        {invitation.isError && (
          <>
            <ProblemPanel error={invitation.error} title={t('failed')} />
            <Button component={Link} to="/sign-in" variant="outlined">
              {t('signIn')}
            </Button>
          </>
        )}
        {invitation.data && <InvitationForm token={token} invitation={invitation.data} />}
      </Page>
    </EntranceFrame>
  );
}
