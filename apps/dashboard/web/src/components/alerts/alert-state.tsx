import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { AlertState } from '#alerting/domain';
import { colors } from '../../theme/colors.js';

const looks = {
  pending: { color: colors.inkSoft, bgcolor: 'background.default' },
  firing: { color: colors.lacquer, bgcolor: colors.lacquerTint },
  acknowledged: { color: colors.sea, bgcolor: colors.seaTint },
  resolved: { color: colors.leaf, bgcolor: colors.leafTint },
  replaced: { color: colors.inkSoft, bgcolor: 'background.default' },
  withdrawn: { color: colors.ochre, bgcolor: colors.ochreTint },
} as const;

export function AlertStateLabel({ state }: { state: AlertState }) {
  const { t } = useTranslation();
  return (
    <Box
      component="span"
      sx={{
        ...looks[state],
        px: 0.75,
        py: '1px',
        borderRadius: '3px',
        fontSize: '0.75rem',
        fontWeight: 600,
        whiteSpace: 'nowrap',
      }}
    >
      {t(`alertState.${state}`)}
    </Box>
  );
}
