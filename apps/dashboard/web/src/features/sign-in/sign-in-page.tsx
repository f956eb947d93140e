import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import { Navigate, useLocation, useNavigate } from 'react-router';
import { RecoveryCodes } from '../../components/account/recovery-codes.js';
import { EntranceFrame } from '../../components/entrance/entrance-frame.js';
import { Page } from '../../components/page/page.js';
import { useWords } from '../../i18n/use-words.js';
import { useSession } from '../../queries/session.js';
import { useSignInWays } from '../../queries/sign-in.js';
import { CodeStep } from './code-step.js';
import { safeReturn, sessionEnded } from './safe-return.js';
import { useOneTimeLink } from './use-one-time-link.js';
import { useProviderProblem } from './use-provider-problem.js';
import { useSignIn } from './use-sign-in.js';
import { Ways } from './ways.js';

/** Signs in: with a password, a one-time link (`?token=`), a provider, or an API key. */
export function SignInPage() {
  const { t } = useWords('signIn');
  const { state } = useLocation() as { state: unknown };
  const navigate = useNavigate();
  const session = useSession();
  const ways = useSignInWays();
  const target = safeReturn(state);
  const goOn = () => void navigate(target, { replace: true });
  const signingIn = useSignIn(goOn);
  const link = useOneTimeLink(signingIn);
  const problem = useProviderProblem();
  const { next, recoveryCodes, mutation } = signingIn;

  if (recoveryCodes)
    return (
      <EntranceFrame installation={ways.data?.installation}>
        <Page title={t('title')}>
          <RecoveryCodes codes={recoveryCodes} onKept={goOn} />
        </Page>
      </EntranceFrame>
    );
  if (session.data && link.status === 'none') return <Navigate to={target} replace />;
  return (
    <EntranceFrame installation={ways.data?.installation}>
      <Page title={t('title')}>
        {link.status === 'pending' && (
          <Box role="status" sx={{ display: 'flex', gap: 2, alignItems: 'center' }}>
            <CircularProgress size={24} aria-hidden="true" /> {t('withLink')}
          </Box>
        )}
        {link.status === 'failed' && (
          <Alert severity="warning" sx={{ mb: 3 }}>
            <AlertTitle>{t('linkFailed')}</AlertTitle>
            {t('linkFailedHelp')}
          </Alert>
        )}
        {problem && (
          <Alert severity="warning" sx={{ mb: 3 }}>
            <AlertTitle>{t('provider.title')}</AlertTitle>
            {t(`provider.${problem}`)}
          </Alert>
        )}
        {sessionEnded(state) && link.status === 'none' && !problem && (
          <Alert severity="info" sx={{ mb: 3 }}>
            {t('expired')}
          </Alert>
        )}
        {link.status === 'code' && next && (
          <CodeStep
            next={next}
            signingIn={signingIn}
            onCode={(code) => mutation.mutateAsync({ token: link.token, code })}
          />
        )}
        {(link.status === 'none' || link.status === 'failed') && (
          <Ways ways={ways} signingIn={signingIn} returnTo={target} onSignedIn={goOn} />
        )}
      </Page>
    </EntranceFrame>
  );
}
