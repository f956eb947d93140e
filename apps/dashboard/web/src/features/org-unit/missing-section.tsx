import Box from '@mui/material/Box';
import type { TrackStanding } from '../../api/maturity.js';
import { useWords } from '../../i18n/use-words.js';
import { EmptyState } from '../../ui/empty-state.js';
import { isBottleneck, MissingItem } from '../../ui/missing-item.js';
import { Section } from '../../ui/section.js';

interface MissingSectionProps {
  track: TrackStanding;
  unit: string;
  framework: string;
}

/** What is missing for the next stage, in work that can be counted; the bottleneck first. */
export function MissingSection({ track, unit, framework }: MissingSectionProps) {
  const { t } = useWords('orgUnit');
  const { next } = track;
  if (!next) {
    return (
      <Section title={t('missing.top')}>
        <Box sx={{ color: 'text.secondary' }}>{t('missing.topHelp')}</Box>
      </Section>
    );
  }
  const unmet = [...next.unmet].sort((a, b) => Number(isBottleneck(b, next)) - Number(isBottleneck(a, next)));
  return (
    <Section title={t('missing.title', { level: next.level, name: next.name })}>
      {unmet.length === 0 && <EmptyState title={t('missing.none')} />}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2 }}>
        {unmet.map((criterion) => (
          <MissingItem
            key={`${criterion.kpi}-${criterion.direction}`}
            unmet={criterion}
            bottleneck={isBottleneck(criterion, next)}
            unit={unit}
            framework={framework}
          />
        ))}
      </Box>
    </Section>
  );
}
