import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { useApi } from '../../api/api-context.js';
import { ApiProblem } from '../../api/problem.js';
import { EntranceFrame } from '../../components/entrance/entrance-frame.js';
import { PageLoading } from '../../components/page/page-loading.js';
import { Page } from '../../components/page/page.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { checkSetUp } from '../../queries/installation.js';
import { useFragmentToken } from '../../ui/use-fragment-token.js';
import { SetUpForm } from './set-up-form.js';

/** Sets the installation up, once, behind the link that the first start prints (`#token=`). */
export function SetUpPage() {
  const { t } = useWords('setUp');
  const api = useApi();
  const language = useLanguage();
  const token = useFragmentToken();
  const [begun, setBegun] = useState(false);
  const found = useQuery({
    queryKey: ['set-up', token, language],
    queryFn: () => checkSetUp(api, token),
    // What was typed stays, and a set-up that is being finished is not asked for again.
    enabled: !begun,
    staleTime: Infinity,
    placeholderData: (before) => before,
  });
  const done = found.error instanceof ApiProblem && found.error.code === 'set-up-done';
  return (
    <EntranceFrame>
      <Page title={t('title')} lead={found.data && t('lead')}>
        {found.isPending && <PageLoading />}
        {done && (
          <Alert severity="info" sx={{ my: 2 }}>
            {(found.error as ApiProblem).detail}
          </Alert>
        )}
        {found.isError && !done && <ProblemPanel error={found.error} title={t('failed')} />}
        {found.isError && (
          <Button component={Link} to="/sign-in" variant="outlined">
            {t('signIn')}
          </Button>
        )}
        {found.data && !found.isError && (
          <SetUpForm token={token} found={found.data} onBegin={() => setBegun(true)} />
        )}
      </Page>
    </EntranceFrame>
  );
}
