import Box from '@mui/material/Box';
import type { StagedTrack } from '../../queries/frameworks.js';
import type { TrackResult } from '../../queries/maturity.js';
import { useWords } from '../../i18n/use-words.js';
import { Section } from '../../ui/section.js';
import { GateCard } from './gate-card.js';
import type { KpisById } from './kpis-by-id.js';

interface GatesSectionProps {
  track: TrackResult;
  definition: StagedTrack;
  kpis: KpisById;
  unit: string;
}

/** Shows the gates side by side. Each opens independently. */
export function GatesSection({ track, definition, kpis, unit }: GatesSectionProps) {
  const { t } = useWords('orgUnit');
  const gates = [...definition.stages].sort((a, b) => a.level - b.level);
  const count = (track.gates ?? []).filter(({ open }) => open).length;
  return (
    <Section
      title={definition.name}
      hint={t('gates.hint')}
      actions={
        <Box component="strong" sx={{ py: 0.5 }}>
          {t('rules:gates', { count, of: gates.length })}
        </Box>
      }
    >
      <Announced track={track} of={gates.length} />
      <Box component="ul" sx={gateLeaves}>
        {gates.map((gate) => (
          <GateCard
            key={gate.id}
            gate={gate}
            result={track.gates?.find(({ id }) => id === gate.id)}
            kpis={kpis}
            unit={unit}
          />
        ))}
      </Box>
    </Section>
  );
}

function Announced({ track: { announced, stage, settling }, of }: { track: TrackResult; of: number }) {
  const { t } = useWords('orgUnit');
  if (announced === null || announced.level === (stage?.level ?? 0)) return null;
  return (
    <Box sx={{ mb: 2, fontSize: '0.875rem', color: 'text.secondary' }}>
      <strong>{t('gates.announced', { gates: t('rules:gates', { count: announced.level, of }) })}.</strong>{' '}
      {/* While the result settles, the line above the track says why they differ. */}
      {!settling && t('standing.announcedHelp')}
    </Box>
  );
}

const gateLeaves = {
  listStyle: 'none',
  m: 0,
  p: 0,
  display: 'grid',
  gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr', xl: 'repeat(4, 1fr)' },
  gap: 2,
} as const;
