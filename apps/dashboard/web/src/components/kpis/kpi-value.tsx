import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { FigureFormat } from '#kernel';
import { formatFigure } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';

/** Shows a KPI's value with its unit. A missing value is said in words and is never a zero. */
export function KpiValue({ value, as }: { value: number | null; as: FigureFormat }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (value !== null) return <>{formatFigure(value, as, language)}</>;
  return (
    <Box
      component="span"
      title={t('notMeasuredHelp')}
      sx={{ color: 'text.secondary', fontStyle: 'italic', fontWeight: 400 }}
    >
      {t('notMeasured')}
    </Box>
  );
}
