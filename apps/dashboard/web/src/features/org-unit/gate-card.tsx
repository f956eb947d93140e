import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { StageDefinition } from '../../queries/frameworks.js';
import type { GateResult } from '../../queries/maturity.js';
import { formatShare } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { colors } from '../../theme/colors.js';
import { CriteriaDetails } from './criteria-details.js';
import { CriteriaList } from './criteria-list.js';
import { GateLeaf } from './gate-leaf.js';
import type { KpisById } from './kpis-by-id.js';

interface GateCardProps {
  gate: StageDefinition;
  result: GateResult | undefined;
  kpis: KpisById;
  unit: string;
}

/** Shows one gate: open, or closed with its progress. */
export function GateCard({ gate, result, kpis, unit }: GateCardProps) {
  const { t } = useWords('orgUnit');
  const language = useLanguage();
  const open = result?.open ?? false;
  const progress = result?.progress ?? null;
  const unmeasured = !open && progress === null;
  return (
    <Box component="li" sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 2, minWidth: 0 }}>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-start' }}>
        <GateLeaf open={open} progress={progress} />
        <Box sx={{ minWidth: 0 }}>
          <Typography variant="h3">
            {gate.level}. {gate.name}
          </Typography>
          <Box sx={{ fontSize: '0.875rem', fontWeight: 600, color: open ? colors.leaf : colors.ochre }}>
            {t(open ? 'ladder.open' : 'ladder.closed')}
            {!open &&
              progress !== null &&
              ` · ${t('gates.progress', { share: formatShare(progress, language) })}`}
            {unmeasured && ` · ${t('shared:notMeasured')}`}
          </Box>
        </Box>
      </Box>
      {gate.description && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {gate.description}
        </Typography>
      )}
      <CriteriaDetails open={!open} count={gate.criteria.length}>
        <CriteriaList criteria={gate.criteria} kpis={kpis} unit={unit} />
      </CriteriaDetails>
    </Box>
  );
}
