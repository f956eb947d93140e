import Box from '@mui/material/Box';
import { LevelChip } from '../../components/frameworks/level-chip.js';
import { useWords } from '../../i18n/use-words.js';
import type { StagedTrack } from '../../queries/frameworks.js';
import { isMeasured, type TrackResult } from '../../queries/maturity.js';
import { Section } from '../../ui/section.js';
import { rungState } from './criterion-state.js';
import { FrozenNote } from './frozen-note.js';
import type { KpisById } from './kpis-by-id.js';
import { Rung } from './rung.js';

interface LadderSectionProps {
  track: TrackResult;
  definition: StagedTrack;
  kpis: KpisById;
  unit: string;
  /** True: there are several tracks, so each shows its name. */
  named: boolean;
}

/** Shows the ladder, the top rung first, with the place of the org unit. */
export function LadderSection({ track, definition, kpis, unit, named }: LadderSectionProps) {
  const { t } = useWords('orgUnit');
  const top = definition.stages.length;
  const rungs = [...definition.stages].sort((a, b) => b.level - a.level);
  const { announced, stage } = track;
  const differs = announced !== null && announced.level !== (stage?.level ?? 0);
  return (
    <Section title={named ? definition.name : t('ladder.title')} hint={t('ladder.hint')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 2.5 }}>
        <span>{t('standing.now')}</span>
        <LevelChip
          stage={stage}
          top={top}
          judged={isMeasured({ level: stage?.level ?? null, progress: track.progress })}
        />
        {differs && (
          <Box sx={{ flexBasis: '100%', fontSize: '0.875rem', color: 'text.secondary' }}>
            <strong>
              {t('standing.announced', {
                stage: t('shared:stage.named', { level: announced.level, name: announced.name }),
              })}
              .
            </strong>{' '}
            {/* While the result settles, the line above the track says why they differ. */}
            {!track.settling && !track.frozen && t('standing.announcedHelp')}
          </Box>
        )}
        <FrozenNote track={track} />
      </Box>
      <Box component="ol" reversed sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {rungs.map((rung) => {
          const state = rungState(rung, track);
          return (
            <Rung
              key={rung.id}
              stage={rung}
              top={top}
              state={state}
              progress={state === 'next' ? track.progress : null}
              kpis={kpis}
              unit={unit}
            />
          );
        })}
      </Box>
    </Section>
  );
}
