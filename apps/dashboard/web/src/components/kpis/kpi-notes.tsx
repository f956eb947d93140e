import Box from '@mui/material/Box';
import { formatDay } from '../../format/days.js';
import { formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import type { KpiResult, MeasuredUnits } from '../../queries/maturity.js';

/** Says that a publication has expired, or how many org units a mean is taken over. */
export function KpiNotes({ kpi }: { kpi: Pick<KpiResult, 'expiredOn' | 'trailing' | 'units' | 'parts'> }) {
  const { t } = useWords('rules');
  const language = useLanguage();
  const of = ({ measured, of: all }: MeasuredUnits) => ({
    measured: formatNumber(measured, language),
    of: formatNumber(all, language),
  });
  const notes = [
    kpi.expiredOn !== undefined && t('expired', { day: formatDay(kpi.expiredOn, language) }),
    kpi.trailing && t('trailing'),
    kpi.units && t('units', of(kpi.units)),
    kpi.parts && t('parts', of(kpi.parts)),
  ].filter((note) => typeof note === 'string');
  return notes.map((note) => (
    <Box key={note} sx={{ fontSize: '0.8125rem', fontWeight: 400, color: 'text.secondary', mt: 0.5 }}>
      {note}
    </Box>
  ));
}
