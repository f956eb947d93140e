import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { formatDay, formatInstant } from '../../format/days.js';
import { formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import { isPosition, isUsual, type PointInTime } from '../../queries/point-in-time.js';

interface PointBannerProps {
  point: PointInTime;
  onReset: () => void;
}

/**
 * Names the point in time and the tree view when they are not the usual ones: today, all that is known,
 * today's tree.
 */
export function PointBanner({ point, onReset }: PointBannerProps) {
  const { t } = useWords('point');
  const language = useLanguage();
  const zone = useTimeZone();
  const { asOf, knownAt, tree, edition } = point;
  if (isUsual(point)) return null;
  const lines = [
    ...(asOf ? [t('saysAsOf', { day: formatDay(asOf, language) })] : []),
    ...(knownAt === null
      ? []
      : [
          isPosition(knownAt)
            ? t('saysKnownTo', { position: formatNumber(Number(knownAt), language) })
            : t('saysKnownAt', { time: formatInstant(knownAt, language, zone) }),
        ]),
    ...(tree === 'as-is' ? [] : [t(`saysTree.${tree}`)]),
    ...(edition ? [t('saysEdition', { id: edition })] : []),
  ];
  return (
    <Alert
      severity="warning"
      role="status"
      sx={{ mb: 3, flexWrap: { xs: 'wrap', sm: 'nowrap' } }}
      action={
        <Button color="inherit" size="small" onClick={onReset}>
          {t('reset')}
        </Button>
      }
    >
      <strong>{t('title')}</strong>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </Box>
    </Alert>
  );
}
