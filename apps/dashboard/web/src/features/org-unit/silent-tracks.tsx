import Box from '@mui/material/Box';
import { useWords } from '../../i18n/use-words.js';
import { kpisOf, type TrackDefinition } from '../../queries/frameworks.js';
import type { KpiResult } from '../../queries/maturity.js';
import { Section } from '../../ui/section.js';

interface SilentTracksProps {
  tracks: readonly TrackDefinition[];
  kpis: readonly KpiResult[];
}

/** Lists the tracks that are not measured, and the KPIs that need facts. */
export function SilentTracks({ tracks, kpis }: SilentTracksProps) {
  const { t } = useWords('orgUnit');
  if (tracks.length === 0) return null;
  const nameOf = (id: string) => kpis.find((kpi) => kpi.id === id)?.name ?? id;
  return (
    <Section title={t('silent.title')} hint={t('shared:notMeasuredHelp')}>
      <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1 }}>
        {tracks.map((track) => (
          <Box key={track.id}>
            <Box component="dt" sx={{ fontWeight: 600 }}>
              {track.name}
            </Box>
            <Box component="dd" sx={{ m: 0, fontSize: '0.875rem', color: 'text.secondary' }}>
              {t('silent.needs', { kpis: kpisOf(track).map(nameOf).join(', ') })}
            </Box>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
