import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { formatDay } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { isUsual, TODAY, usualPoint, type PointInTime } from '../../queries/point-in-time.js';
import { PointBanner } from './point-banner.js';
import type { ChangePoint } from './point-controls.js';

interface PointBannerProps {
  point: PointInTime;
  /** The last day with facts, if the page shows it because the facts of the tree have ended. */
  ended: string | null;
  onChange: ChangePoint;
}

/** Says why the page does not show today: the facts have ended, or the reader chose another point in time. */
export function PointNotice({ point, ended, onChange }: PointBannerProps) {
  const { t } = useWords('point');
  const language = useLanguage();
  const onlyEnded = ended !== null && isUsual({ ...point, asOf: null });
  if (!onlyEnded) return <PointBanner point={point} onReset={() => onChange(usualPoint)} />;
  return (
    <Alert
      severity="info"
      sx={{ mb: 3 }}
      action={
        <Button color="inherit" size="small" onClick={() => onChange({ asOf: TODAY })}>
          {t('today')}
        </Button>
      }
    >
      {t('ended', { day: formatDay(ended, language) })}
    </Alert>
  );
}
