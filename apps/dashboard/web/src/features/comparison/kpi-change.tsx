import Box from '@mui/material/Box';
import { formatChange } from '../../format/changes.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { colors } from '../../theme/colors.js';
import { MutedText } from '../../ui/muted-text.js';
import type { KpiRow } from './kpi-rows.js';

interface KpiChangeProps {
  row: KpiRow;
  editions: { from: string; to: string };
}

/**
 * Shows the change of a KPI and whether it is an improvement, by sign, word and colour; else why there is no
 * answer.
 */
export function KpiChange({ row, editions }: KpiChangeProps) {
  const { t } = useWords('comparison');
  const language = useLanguage();
  const { move, change, unit, only } = row;
  if (only !== null) return <MutedText>{t('kpis.onlyIn', { edition: editions[only] })}</MutedText>;
  if (change === null) return <MutedText>{t('kpis.unmeasured')}</MutedText>;
  if (move === 'same') return <>{t('kpis.same')}</>;
  const amount = formatChange(change, row, language);
  return (
    <Box sx={{ color: move === 'better' ? colors.leaf : colors.lacquer, fontWeight: 600 }}>
      <span aria-hidden="true">{change > 0 ? '▲ ' : '▼ '}</span>
      {unit === 'percent' ? t('kpis.percentagePoints', { amount }) : amount}
      <Box component="span" sx={{ fontWeight: 400 }}>
        {' '}
        · {t(move === 'better' ? 'kpis.better' : 'kpis.worse')}
      </Box>
    </Box>
  );
}
