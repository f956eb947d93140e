import Box from '@mui/material/Box';
import type { Direction, KpiDefinition, Provenance } from '../../queries/frameworks.js';
import { formatThreshold } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { ProvenanceLabel } from '../../components/frameworks/provenance-label.js';

interface ThresholdProps {
  value: number;
  direction: Direction;
  provenance: Provenance;
  kpi: KpiDefinition | undefined;
}

/** Shows a threshold in words with its provenance. */
export function Threshold({ value, direction, provenance, kpi }: ThresholdProps) {
  const { t } = useWords('frameworks');
  const language = useLanguage();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, rowGap: 0.25, alignItems: 'center' }}>
      {t(`shared:direction.${direction}`, { value: formatThreshold(value, kpi?.unit ?? 'count', language) })}
      <ProvenanceLabel provenance={provenance} />
    </Box>
  );
}
