import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/language-context.js';
import { colors } from '../../theme/colors.js';
import { silenceWords, type SilentValue } from './silence-words.js';

interface SilenceTextProps {
  /** The KPI with its value; undefined where it is not known. */
  of: SilentValue | undefined;
}

/** Says which part of a value is silent since when, and what the value can be now. */
export function SilenceText({ of }: SilenceTextProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = of && silenceWords(of, language);
  if (!words) return null;
  return (
    <Box
      sx={{
        fontSize: '0.8125rem',
        fontWeight: 400,
        color: colors.ochre,
        textAlign: 'left',
        whiteSpace: 'normal',
      }}
    >
      {t(`silence.${words.key}`, words.values)}
    </Box>
  );
}
