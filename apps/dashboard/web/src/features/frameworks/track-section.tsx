import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import type { KpiDefinition, StageDefinition, TrackDefinition } from '../../api/frameworks.js';
import { useWords } from '../../i18n/use-words.js';
import { LevelChip } from '../../ui/level-chip.js';
import { Section } from '../../ui/section.js';
import { CriteriaTable } from './criteria-table.js';

interface TrackSectionProps {
  track: TrackDefinition;
  kpis: readonly KpiDefinition[];
}

/** The stages of one track, from the first up. */
export function TrackSection({ track, kpis }: TrackSectionProps) {
  const { t } = useWords('frameworks');
  const byId = useMemo(() => new Map(kpis.map((kpi) => [kpi.id, kpi])), [kpis]);
  const stages = [...track.stages].sort((a, b) => a.level - b.level);
  return (
    <Section title={track.name} hint={t(`kind.${track.kind}`)}>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {stages.map((stage) => (
          <Stage key={stage.id} stage={stage} top={stages.length} kpis={byId} />
        ))}
      </Box>
    </Section>
  );
}

function Stage({
  stage,
  top,
  kpis,
}: {
  stage: StageDefinition;
  top: number;
  kpis: ReadonlyMap<string, KpiDefinition>;
}) {
  return (
    <Box
      component="li"
      sx={{ py: 2.5, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0, pt: 1 } }}
    >
      <Typography variant="h3" sx={{ mb: 0.75 }}>
        <LevelChip stage={stage} top={top} />
      </Typography>
      {stage.description && (
        <Typography variant="body2" sx={{ maxWidth: '75ch', mb: 1 }}>
          {stage.description}
        </Typography>
      )}
      {stage.traits.length > 0 && <Traits traits={stage.traits} />}
      <CriteriaTable stage={stage} kpis={kpis} />
    </Box>
  );
}

function Traits({ traits }: { traits: StageDefinition['traits'] }) {
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        mb: 1.5,
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 3,
        rowGap: 0.5,
        fontSize: '0.875rem',
      }}
    >
      {traits.map(({ name, value }) => (
        <Box key={name}>
          <Box component="dt" sx={{ display: 'inline', color: 'text.secondary' }}>
            {name}:{' '}
          </Box>
          <Box component="dd" sx={{ display: 'inline', m: 0 }}>
            {value}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
