import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import { formatDay } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { TODAY } from '../../queries/point-in-time.js';
import type { ChangeSubject } from './use-subject.js';

/** Says that the page does not show today, and why. */
export function EndedNotice({ ended, change }: { ended: string | null; change: ChangeSubject }) {
  const { t } = useWords('overview');
  const language = useLanguage();
  if (ended === null) return null;
  return (
    <Alert
      severity="info"
      sx={{ mb: 3 }}
      action={
        <Button color="inherit" size="small" onClick={() => change({ asOf: TODAY })}>
          {t('ended.today')}
        </Button>
      }
    >
      <AlertTitle>{t('ended.title', { day: formatDay(ended, language) })}</AlertTitle>
      {t('ended.text')}
    </Alert>
  );
}
