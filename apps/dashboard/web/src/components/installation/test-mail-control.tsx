import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words.js';
import { useOnce } from '../../ui/use-once.js';
import { ProblemPanel } from '../problems/problem-panel.js';

interface TestMailControlProps {
  /** The address while none is typed. */
  initialTo: string;
  /** Whether the mail server is filled in. */
  ready: boolean;
  onTest: (to: string) => Promise<unknown>;
}

/** Sends a test mail, and says what the mail server answered. */
export function TestMailControl({ initialTo, ready, onTest }: TestMailControlProps) {
  const { t } = useWords('installationParts');
  const [typed, setTyped] = useState<string | null>(null);
  const to = typed ?? initialTo;
  const test = useMutation({ mutationFn: () => onTest(to.trim()) });
  const once = useOnce();
  return (
    <Box sx={{ mt: 2.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-start' }}>
        <TextField
          id="test-mail-to"
          label={t('mail.testTo')}
          type="email"
          value={to}
          onChange={(event) => setTyped(event.target.value)}
          sx={{ flex: '1 1 14rem' }}
        />
        <Button
          variant="outlined"
          disabled={!ready || !to.includes('@')}
          loading={test.isPending}
          onClick={() => once(() => test.mutateAsync())}
          sx={{ minHeight: 40 }}
        >
          {t('mail.test')}
        </Button>
      </Box>
      <Box role="status">
        {test.isSuccess && (
          <Alert severity="success" sx={{ mt: 1.5 }}>
            {t('mail.sent')}
          </Alert>
        )}
      </Box>
      {test.isError && <ProblemPanel error={test.error} title={t('mail.notSent')} />}
    </Box>
  );
}
