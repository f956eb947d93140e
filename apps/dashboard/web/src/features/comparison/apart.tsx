import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { EditionOfDay } from '../../queries/comparison.js';
import type { PointWithoutDay } from '../../queries/point-in-time.js';
import { formatDay } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import type { ChangePoint } from '../../components/point-in-time/point-controls.js';
import { Section } from '../../ui/section.js';
import { DayApart } from './day-apart.js';

interface ApartProps {
  unit: string;
  framework: string;
  /** The two days with their editions. */
  sides: readonly [EditionOfDay, EditionOfDay];
  point: PointWithoutDay;
  onChange: ChangePoint;
}

/** Says why no difference is shown, offers an edition for both days, and shows each day separately. */
export function Apart({ unit, framework, sides, point, onChange }: ApartProps) {
  const { t } = useWords('comparison');
  const language = useLanguage();
  const [before, after] = sides;
  return (
    <>
      <Alert severity="info" role="status" sx={{ mb: 3 }}>
        <AlertTitle component="h2">{t('apart.title')}</AlertTitle>
        {t('apart.text', {
          from: formatDay(before.day, language),
          to: formatDay(after.day, language),
          before: before.edition,
          after: after.edition,
        })}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.5 }}>
          {[after, before].map(({ edition }) => (
            <Button key={edition} variant="outlined" onClick={() => onChange({ framework, edition })}>
              {t('apart.hold', { edition })}
            </Button>
          ))}
        </Box>
      </Alert>
      <Section title={t('apart.days')} hint={t('apart.daysHint')}>
        <Box sx={{ display: 'grid', gridTemplateColumns: { md: '1fr 1fr' }, columnGap: 4, rowGap: 3 }}>
          {sides.map((side) => (
            <DayApart key={side.day} unit={unit} framework={framework} side={side} point={point} />
          ))}
        </Box>
      </Section>
    </>
  );
}
