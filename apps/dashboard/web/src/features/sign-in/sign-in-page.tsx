import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import { useEffect, useRef, useState } from 'react';
import { Navigate, useLocation, useNavigate, useSearchParams } from 'react-router';
import { Page } from '../../components/page/page.js';
import { useWords } from '../../i18n/use-words.js';
import { useSession } from '../../queries/session.js';
import { KeyForm } from './key-form.js';
import { safeReturn, sessionEnded } from './safe-return.js';
import { SignInFrame } from './sign-in-frame.js';
import { useSignIn } from './use-sign-in.js';

/** Signs in with a one-time link (`?token=`) or an API key. */
export function SignInPage() {
  const { t } = useWords('signIn');
  const { state } = useLocation() as { state: unknown };
  const navigate = useNavigate();
  const session = useSession();
  const link = useOneTimeLink(() => void navigate('/', { replace: true }));
  const target = safeReturn(state);

  if (session.data && link.status === 'none') return <Navigate to={target} replace />;
  return (
    <SignInFrame>
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
        {sessionEnded(state) && link.status === 'none' && (
          <Alert severity="info" sx={{ mb: 3 }}>
            {t('expired')}
          </Alert>
        )}
        {link.status !== 'pending' && <KeyForm onSignedIn={() => void navigate(target, { replace: true })} />}
      </Page>
    </SignInFrame>
  );
}

/** Redeems the token of the address once. First removes it from the address and the browser history. */
function useOneTimeLink(onSignedIn: () => void): { status: 'none' | 'pending' | 'failed' } {
  const [search, setSearch] = useSearchParams();
  const [token] = useState(() => search.get('token'));
  const redeemed = useRef(false);
  const { mutate, isError } = useSignIn(onSignedIn);
  useEffect(() => {
    if (!token || redeemed.current) return;
    redeemed.current = true;
    setSearch({}, { replace: true });
    mutate({ token });
  }, [token, mutate, setSearch]);
  if (!token) return { status: 'none' };
  return { status: isError ? 'failed' : 'pending' };
}
