import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { useTranslation } from 'react-i18next';
import type { Provenance } from '../../queries/frameworks.js';
import { colors } from '../../theme/colors.js';

const looks = {
  official: { color: colors.sea, border: `1px solid ${colors.sea}`, bgcolor: colors.seaTint },
  reproduced: { color: colors.inkSoft, border: `1px solid ${colors.edge}`, bgcolor: 'transparent' },
  house: { color: colors.ochre, border: `1px dashed ${colors.ochre}`, bgcolor: 'transparent' },
} as const;

/** Shows the provenance of a number. The explanation opens on focus and touch as well as on hover. */
export function ProvenanceLabel({ provenance }: { provenance: Provenance }) {
  const { t } = useTranslation();
  return (
    <Tooltip title={t(`provenance.${provenance}Help`)} describeChild>
      <Box
        component="span"
        tabIndex={0}
        sx={{
          ...looks[provenance],
          display: 'inline-block',
          px: 0.75,
          borderRadius: '3px',
          fontSize: '0.75rem',
          fontWeight: 500,
          lineHeight: '22px',
          minHeight: 24,
          whiteSpace: 'nowrap',
          cursor: 'help',
        }}
      >
        {t(`provenance.${provenance}`)}
      </Box>
    </Tooltip>
  );
}

/** Lists all three labels with their full meaning. A page that uses the labels shows it once. */
export function ProvenanceLegend() {
  const { t } = useTranslation();
  return (
    <Box
      component="dl"
      sx={{ m: 0, display: 'grid', gridTemplateColumns: 'max-content 1fr', gap: 1, fontSize: '0.8125rem' }}
    >
      {(['official', 'reproduced', 'house'] as const).map((provenance) => (
        <Box key={provenance} sx={{ display: 'contents' }}>
          <Box
            component="dt"
            sx={{
              ...looks[provenance],
              px: 0.75,
              borderRadius: '3px',
              justifySelf: 'start',
              fontSize: '0.75rem',
            }}
          >
            {t(`provenance.${provenance}`)}
          </Box>
          <Box component="dd" sx={{ m: 0, color: 'text.secondary' }}>
            {t(`provenance.${provenance}Help`)}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
