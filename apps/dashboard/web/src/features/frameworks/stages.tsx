import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { KpiDefinition, StageDefinition, StagedTrack } from '../../queries/frameworks.js';
import { LevelChip } from '../../components/frameworks/level-chip.js';
import { CriteriaTable } from './criteria-table.js';

interface StagesProps {
  track: StagedTrack;
  kpis: ReadonlyMap<string, KpiDefinition>;
}

/** Lists stages or gates, from the first up. */
export function Stages({ track, kpis }: StagesProps) {
  const rising = [...track.stages].sort((a, b) => a.level - b.level);
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {rising.map((stage) => (
        <Stage
          key={stage.id}
          stage={stage}
          top={rising.length}
          noun={track.kind === 'ladder' ? 'stage' : 'gate'}
          kpis={kpis}
        />
      ))}
    </Box>
  );
}

interface StageProps {
  stage: StageDefinition;
  top: number;
  noun: 'stage' | 'gate';
  kpis: ReadonlyMap<string, KpiDefinition>;
}

function Stage({ stage, top, noun, kpis }: StageProps) {
  return (
    <Box
      component="li"
      sx={{ py: 2.5, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0, pt: 1 } }}
    >
      <Typography variant="h3" sx={{ mb: 0.75 }}>
        <LevelChip stage={stage} top={top} noun={noun} />
      </Typography>
      {stage.description && (
        <Typography variant="body2" sx={{ maxWidth: '75ch', mb: 1 }}>
          {stage.description}
        </Typography>
      )}
      {stage.traits.length > 0 && <Traits traits={stage.traits} />}
      <CriteriaTable stage={stage} noun={noun} kpis={kpis} />
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
