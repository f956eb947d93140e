import Box from '@mui/material/Box';
import type { Forecast } from '../../queries/forecast.js';
import type { FrameworkDefinition } from '../../queries/frameworks.js';
import { formatDay, formatMonth } from '../../format/days.js';
import { formatFigure, formatNumber, formatThreshold } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { Term } from '../../components/glossary/term.js';
import { VerdictLabel } from '../../components/frameworks/verdict-label.js';

/** Shows the forecast of one threshold: the verdict in a sentence, and the pace. */
export function ForecastItem({
  forecast,
  framework,
}: {
  forecast: Forecast;
  framework: FrameworkDefinition;
}) {
  const { t } = useWords('kpi');
  const language = useLanguage();
  const { track, stage, target, threshold, direction, unit } = forecast;
  const place = stage ? `${stage.level}. ${stage.name}` : target?.name;
  const trackName = framework.tracks.find(({ id }) => id === track)?.name ?? track;
  const title = [trackName, place].filter(Boolean).join(' · ');
  return (
    <Box
      component="li"
      sx={{ py: 1.25, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, alignItems: 'center' }}>
        <strong>{title}</strong>
        <span>
          {t(`shared:direction.${direction}`, { value: formatThreshold(threshold, unit, language) })}
        </span>
        {target && (
          <>
            <span>{t('due', { day: formatDay(target.due, language) })}</span>
            <VerdictLabel verdict={target.verdict} />
          </>
        )}
      </Box>
      <div>
        <Verdict forecast={forecast} />
      </div>
      <Pace forecast={forecast} />
    </Box>
  );
}

function Verdict({ forecast: { verdict, eta, earliest, latest } }: { forecast: Forecast }) {
  const { t } = useWords('kpi');
  const language = useLanguage();
  const month = (day: string) => formatMonth(day, language);
  if (verdict !== 'arriving' || eta === null) return <>{t(`forecast.verdict.${verdict}`)}</>;
  return (
    <>
      <strong>{t('forecast.arriving', { month: month(eta) })}</strong>
      {earliest &&
        latest &&
        ` ${t('forecast.between', { earliest: month(earliest), latest: month(latest) })}`}
      {earliest && !latest && ` ${t('forecast.atLeast', { earliest: month(earliest) })}`}
    </>
  );
}

function Pace({ forecast }: { forecast: Forecast }) {
  const { slopePerMonth, interval, window, unit } = forecast;
  const { t } = useWords('kpi');
  const language = useLanguage();
  if (slopePerMonth === null) return null;
  // A share that grows from 40 % to 41 % grows by one percentage point, not by one per cent.
  const step = (amount: number) =>
    unit === 'percent'
      ? t('forecast.percentagePoints', { amount: formatNumber(amount, language, 2) })
      : formatFigure(amount, forecast, language);
  return (
    <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
      {t('forecast.pace', {
        slope: step(slopePerMonth),
        from: formatDay(window.from, language),
        to: formatDay(window.to, language),
      })}
      {interval && ` ${t('forecast.interval', { low: step(interval.low), high: step(interval.high) })}`}
      <Term term="pace" mark />
    </Box>
  );
}
