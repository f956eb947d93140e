import CheckCircleIcon from '@mui/icons-material/CheckCircle';
import ErrorOutlineIcon from '@mui/icons-material/ErrorOutlineOutlined';
import HelpOutlineIcon from '@mui/icons-material/HelpOutlineOutlined';
import TrendingUpIcon from '@mui/icons-material/TrendingUp';
import WarningAmberIcon from '@mui/icons-material/WarningAmber';
import Box from '@mui/material/Box';
import type { TargetVerdict } from '../../queries/maturity.js';
import { useWords } from '../../i18n/use-words.js';
import { colors } from '../../theme/colors.js';

const looks = {
  reached: { Icon: CheckCircleIcon, color: colors.leaf, bgcolor: colors.leafTint },
  'reached-late': { Icon: CheckCircleIcon, color: colors.ochre, bgcolor: colors.ochreTint },
  'on-track': { Icon: TrendingUpIcon, color: colors.sea, bgcolor: colors.seaTint },
  'at-risk': { Icon: WarningAmberIcon, color: colors.ochre, bgcolor: colors.ochreTint },
  missed: { Icon: ErrorOutlineIcon, color: colors.lacquer, bgcolor: colors.lacquerTint },
  'not-measured': { Icon: HelpOutlineIcon, color: colors.inkSoft, bgcolor: 'transparent' },
  'not-begun': { Icon: HelpOutlineIcon, color: colors.inkSoft, bgcolor: 'transparent' },
  ended: { Icon: HelpOutlineIcon, color: colors.inkSoft, bgcolor: 'transparent' },
  unknown: { Icon: HelpOutlineIcon, color: colors.inkSoft, bgcolor: 'transparent' },
} as const;

/** Shows the verdict on a target by word, sign and colour. */
export function VerdictLabel({ verdict }: { verdict: TargetVerdict | null }) {
  const { t } = useWords('rules');
  const known = verdict ?? 'unknown';
  const { Icon, color, bgcolor } = looks[known];
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        px: 0.75,
        py: 0.25,
        borderRadius: '3px',
        fontSize: '0.8125rem',
        fontWeight: 600,
        whiteSpace: 'nowrap',
        color,
        bgcolor,
      }}
    >
      <Icon aria-hidden="true" sx={{ fontSize: 18 }} />
      {t(`verdict.${known}`)}
    </Box>
  );
}
