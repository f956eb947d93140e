import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useProblemText } from './use-problem-text.js';

interface ProblemPanelProps {
  error: unknown;
  title?: string;
  onRetry?: () => void;
}

/** Shows a failure in the server's words, the remedy, and a button to try again. */
export function ProblemPanel({ error, title, onRetry }: ProblemPanelProps) {
  const { t } = useTranslation();
  const text = useProblemText(error);
  return (
    <Alert
      severity="error"
      sx={{ my: 2 }}
      action={
        onRetry && (
          <Button color="inherit" size="small" onClick={onRetry}>
            {t('retry')}
          </Button>
        )
      }
    >
      <AlertTitle>{title ?? text.title}</AlertTitle>
      {text.detail}
      {text.code && <div>{t('problem.code', { code: text.code })}</div>}
    </Alert>
  );
}
