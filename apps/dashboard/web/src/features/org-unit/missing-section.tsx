import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import type { NextStage, ScoreGap, TrackResult } from '../../queries/maturity.js';
import { useWords } from '../../i18n/use-words.js';
import { EmptyState } from '../../ui/empty-state.js';
import { isBottleneck, MissingItem } from '../../components/kpis/missing-item.js';
import { Section } from '../../ui/section.js';

interface MissingSectionProps {
  track: TrackResult;
  unit: string;
  framework: string;
}

/** Lists what is missing for the next stage, gate or band in countable work, the bottleneck first. */
export function MissingSection({ track, unit, framework }: MissingSectionProps) {
  const { t } = useWords('orgUnit');
  const { next } = track;
  const form = track.kind === 'independent' || track.kind === 'index' ? track.kind : 'ladder';
  if (!next) {
    return (
      <Section title={t(`missing.top.${form}`)}>
        <Box sx={{ color: 'text.secondary' }}>{t('missing.topHelp')}</Box>
      </Section>
    );
  }
  return (
    <Section title={t(`missing.title.${form}`, { level: next.level, name: next.name })}>
      {next.gap && <Gap gap={next.gap} planned={next.unmet} />}
      <Unmet next={next} unit={unit} framework={framework} />
    </Section>
  );
}

/** Most other kinds of work that are named. */
const MAX_ALONE = 3;

/** Says how many points a band lacks, and which other work would bring it by itself. */
function Gap({ gap, planned }: { gap: ScoreGap; planned: NextStage['unmet'] }) {
  const { t } = useWords('orgUnit');
  const language = useLanguage();
  const isPlan = planned.some(({ missing }) => missing !== null);
  const alone = gap.alone.filter(({ kpi }) => planned.length > 1 || kpi !== planned[0]?.kpi);
  const work = ({ count, name }: ScoreGap['alone'][number]) =>
    t('shared:missing.work', { amount: formatNumber(count, language), name });
  return (
    <Box sx={{ mb: 1.5 }}>
      <strong>{t('missing.points', { points: formatNumber(gap.points, language, 4) })}</strong>{' '}
      {isPlan && t(planned.length > 1 ? 'missing.together' : 'missing.one')}
      {alone.length > 0 && (
        <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
          {t('missing.alone', { works: alone.slice(0, MAX_ALONE).map(work).join('; ') })}
        </Box>
      )}
    </Box>
  );
}

/** An index may lack something on each of a hundred items, so the list is cut here. */
const SHOWN = 6;

function Unmet({ next, unit, framework }: { next: NextStage; unit: string; framework: string }) {
  const { t } = useWords('orgUnit');
  const [all, setAll] = useState(false);
  const unmet = [...next.unmet].sort((a, b) => Number(isBottleneck(b, next)) - Number(isBottleneck(a, next)));
  const shown = all ? unmet : unmet.slice(0, SHOWN);
  return (
    <>
      {unmet.length === 0 && <EmptyState title={t('missing.none')} />}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2 }}>
        {shown.map((criterion) => (
          <MissingItem
            key={`${criterion.kpi}-${criterion.direction}`}
            unmet={criterion}
            bottleneck={isBottleneck(criterion, next)}
            unit={unit}
            framework={framework}
          />
        ))}
      </Box>
      {shown.length < unmet.length && (
        <Button sx={{ mt: 1.5 }} onClick={() => setAll(true)}>
          {t('missing.more', { count: unmet.length - shown.length })}
        </Button>
      )}
    </>
  );
}
