import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { formatShare } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { colors } from '../../theme/colors.js';
import { MutedText } from '../../ui/muted-text.js';

interface ProgressBarProps {
  /** 0–1; `null`: cannot be measured. */
  progress: number | null;
  /** The level that the progress leads to; `null`: already at the top. */
  to: number | null;
}

/** Shows the progress to the next stage as a bar with its number. */
export function ProgressBar({ progress, to }: ProgressBarProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (to === null) return <MutedText>{t('progress.top')}</MutedText>;
  if (progress === null) return <MutedText>{t('progress.unknown')}</MutedText>;
  const share = formatShare(progress, language);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <Box
        role="progressbar"
        aria-valuenow={Math.floor(progress * 100)}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-label={t('progress.toward', { share, level: to })}
        sx={{
          flex: '1 1 60px',
          minWidth: 60,
          maxWidth: 160,
          height: 8,
          bgcolor: colors.hairline,
          borderRadius: '4px',
        }}
      >
        <Box sx={{ width: `${progress * 100}%`, height: 1, bgcolor: colors.pine, borderRadius: '4px' }} />
      </Box>
      <Box
        component="span"
        aria-hidden="true"
        sx={{ minWidth: '3em', fontSize: '0.875rem', fontWeight: 600 }}
      >
        {share}
      </Box>
    </Box>
  );
}
