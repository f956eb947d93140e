import Box from '@mui/material/Box';
import type { TrackDefinition } from '../../api/frameworks.js';
import type { KpiStanding } from '../../api/maturity.js';
import { useWords } from '../../i18n/use-words.js';
import { Section } from '../../ui/section.js';

interface SilentTracksProps {
  tracks: readonly TrackDefinition[];
  kpis: readonly KpiStanding[];
}

/** The tracks that nothing can be said about yet, and which facts they wait for. */
export function SilentTracks({ tracks, kpis }: SilentTracksProps) {
  const { t } = useWords('orgUnit');
  if (tracks.length === 0) return null;
  const nameOf = (id: string) => kpis.find((kpi) => kpi.id === id)?.name ?? id;
  return (
    <Section title={t('silent.title')} hint={t('ui:notMeasuredHelp')}>
      <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1 }}>
        {tracks.map(({ id, name, stages }) => {
          const wanted = new Set(stages.flatMap(({ criteria }) => criteria.map(({ kpi }) => nameOf(kpi))));
          return (
            <Box key={id}>
              <Box component="dt" sx={{ fontWeight: 600 }}>
                {name}
              </Box>
              <Box component="dd" sx={{ m: 0, fontSize: '0.875rem', color: 'text.secondary' }}>
                {t('silent.needs', { kpis: [...wanted].join(', ') })}
              </Box>
            </Box>
          );
        })}
      </Box>
    </Section>
  );
}
