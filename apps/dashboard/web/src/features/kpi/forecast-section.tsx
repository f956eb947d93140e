import Box from '@mui/material/Box';
import { useForecast } from '../../queries/forecast.js';
import { useWords } from '../../i18n/use-words.js';
import { ChartLoading, LazyPaceChart } from '../../components/charts/lazy-charts.js';
import { QueryView } from '../../components/problems/query-view.js';
import { Section } from '../../ui/section.js';
import type { AskedKpi } from './asked-kpi.js';
import { ForecastItem } from './forecast-item.js';

/** Shows when the KPI reaches each of its thresholds at the present pace. */
export function ForecastSection({ unit, framework, kpi, point }: AskedKpi) {
  const { t } = useWords('kpi');
  const forecast = useForecast(unit, kpi.id, framework.id, point);
  return (
    <Section title={t('forecast.title')} hint={t('forecast.hint')}>
      <QueryView query={forecast} height={140}>
        {({ items, references }) => (
          <>
            {items.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t('forecast.none')}</Box>}
            {items.length > 0 && (
              <ChartLoading height={280}>
                <LazyPaceChart name={kpi.name} forecasts={items} references={references} />
              </ChartLoading>
            )}
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {items.map((item, i) => (
                <ForecastItem key={i} forecast={item} framework={framework} />
              ))}
            </Box>
          </>
        )}
      </QueryView>
    </Section>
  );
}
