import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { NextStage, TrackResult } from '../../queries/maturity.js';
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
      <Unmet next={next} unit={unit} framework={framework} />
    </Section>
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
