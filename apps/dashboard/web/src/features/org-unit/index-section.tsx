import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import type { FrameworkDefinition, IndexTrack } from '../../queries/frameworks.js';
import type { TrackResult } from '../../queries/maturity.js';
import { formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { LevelChip } from '../../components/frameworks/level-chip.js';
import { Section } from '../../ui/section.js';
import { FrozenNote } from './frozen-note.js';
import { IndexGroup } from './index-group.js';
import { PublishedScore } from './published-score.js';
import { ScoreBar } from './score-bar.js';
import type { KpisById } from './kpis-by-id.js';

interface IndexSectionProps {
  track: TrackResult;
  definition: IndexTrack;
  kpis: KpisById;
  unit: string;
  framework: FrameworkDefinition;
}

/** Shows the score, how much of it is known, its band, and the points of each group. */
export function IndexSection({ track, definition, kpis, unit, framework }: IndexSectionProps) {
  const { t } = useWords('orgUnit');
  return (
    <Section
      title={definition.name}
      hint={t('index.hint')}
      actions={
        <Link
          component={RouterLink}
          to={`/frameworks/${encodeURIComponent(framework.id)}/peers?track=${encodeURIComponent(definition.id)}`}
          variant="body2"
          sx={{ py: 0.5 }}
        >
          {t('index.peers')}
        </Link>
      }
    >
      <Score track={track} definition={definition} />
      <PublishedScore track={track} />
      <FrozenNote track={track} />
      {track.known && <ScoreBar known={track.known} max={definition.max} />}
      <Box component="ul" aria-label={t('index.groups')} sx={{ listStyle: 'none', m: 0, mt: 2.5, p: 0 }}>
        {(track.groups ?? []).map((group) => (
          <IndexGroup
            key={group.id}
            group={group}
            definition={definition.groups.find(({ id }) => id === group.id)}
            kpis={kpis}
            unit={unit}
          />
        ))}
      </Box>
    </Section>
  );
}

function Score({ track: { score, stage }, definition }: { track: TrackResult; definition: IndexTrack }) {
  const { t } = useWords('orgUnit');
  const language = useLanguage();
  const points = (amount: number) => formatNumber(amount, language, 4);
  return (
    <Box
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5, alignItems: 'baseline', mb: 1.5 }}
    >
      {score === null ? (
        <Box component="span" sx={{ fontWeight: 600 }}>
          {t('index.noScore')}
        </Box>
      ) : (
        <Box component="span">
          <Box component="span" sx={{ fontSize: '2rem', fontWeight: 700, lineHeight: 1.1 }}>
            {points(score)}
          </Box>{' '}
          {t('index.of', { max: points(definition.max) })}
        </Box>
      )}
      {score !== null && definition.bands.length > 0 && (
        <LevelChip stage={stage} top={definition.bands.length} noun="band" />
      )}
    </Box>
  );
}
