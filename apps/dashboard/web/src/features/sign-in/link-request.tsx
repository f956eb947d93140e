import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useApi } from '../../api/api-context.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { useWords } from '../../i18n/use-words.js';
import { requestSignInLink } from '../../queries/sign-in.js';
import { useOnce } from '../../ui/use-once.js';

/** Asks for a one-time link by mail. The answer does not tell whether the address has an account. */
export function LinkRequest({ email, onMissing }: { email: string; onMissing: () => void }) {
  const { t } = useWords('signIn');
  const api = useApi();
  const request = useMutation({ mutationFn: () => requestSignInLink(api, email) });
  const once = useOnce();
  const ask = () => {
    if (email === '') onMissing();
    else once(() => request.mutateAsync());
  };
  return (
    <Box sx={{ mt: 3 }}>
      <Typography variant="body2" color="textSecondary">
        {t('link.title')}
      </Typography>
      <Button variant="outlined" fullWidth loading={request.isPending} onClick={ask} sx={{ mt: 1 }}>
        {t('link.submit')}
      </Button>
      <Box role="status">
        {request.isSuccess && (
          <Alert severity="info" sx={{ mt: 2 }}>
            {t('link.sent')}
          </Alert>
        )}
      </Box>
      {request.isError && <ProblemPanel error={request.error} />}
    </Box>
  );
}
