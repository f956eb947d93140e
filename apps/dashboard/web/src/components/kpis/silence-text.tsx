import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/language-context.js';
import { colors } from '../../theme/colors.js';
import { measuredWords, silenceWords, type SilentValue } from './silence-words.js';

interface SilenceTextProps {
  /** The KPI with its value; undefined where it is not known. */
  of: SilentValue | undefined;
}

/**
 * Says which part of a value is silent since when, and what the value can be now; and how much of a ratio is
 * measured.
 */
export function SilenceText({ of }: SilenceTextProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const silent = of && silenceWords(of, language);
  const measured = of && measuredWords(of, language);
  const lines = [
    silent && t(`silence.${silent.key}`, silent.values),
    measured && t('silence.measured', measured),
  ].filter((line) => typeof line === 'string');
  return lines.map((line) => (
    <Box
      key={line}
      sx={{
        fontSize: '0.8125rem',
        fontWeight: 400,
        color: colors.ochre,
        textAlign: 'left',
        whiteSpace: 'normal',
      }}
    >
      {line}
    </Box>
  ));
}
