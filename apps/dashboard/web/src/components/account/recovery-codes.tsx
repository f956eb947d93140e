import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import { useWords } from '../../i18n/use-words.js';
import { CodeBlock } from '../../ui/code-block.js';

/** Shows recovery codes, which cannot be shown again. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const { t } = useWords('accountParts');
  return (
    <>
      <Alert severity="success" sx={{ my: 2, '& .MuiAlert-message': { minWidth: 0, flex: 1 } }} role="status">
        <AlertTitle>{t('recovery.title')}</AlertTitle>
        {t('recovery.text')}
        <CodeBlock code={codes.join('\n')} label={t('recovery.title')} />
      </Alert>
      <Button variant="contained" size="large" onClick={onKept}>
        {t('recovery.kept')}
      </Button>
    </>
  );
}
