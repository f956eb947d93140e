import Box from '@mui/material/Box';
import type { NextStage } from '../../queries/maturity.js';
import { useWords } from '../../i18n/use-words.js';
import { isBottleneck, MissingItem } from '../../components/kpis/missing-item.js';
import { Section } from '../../ui/section.js';

interface AlertMissingProps {
  next: NextStage | null;
  unit: string;
  framework: string;
}

/** Shows what was missing for the next stage when the alert was raised. */
export function AlertMissing({ next, unit, framework }: AlertMissingProps) {
  const { t } = useWords('alerts');
  if (!next || next.unmet.length === 0) return null;
  return (
    <Section title={t('detail.missing', { level: next.level, name: next.name })}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2 }}>
        {next.unmet.map((unmet) => (
          <MissingItem
            key={`${unmet.kpi}-${unmet.direction}`}
            unmet={unmet}
            bottleneck={isBottleneck(unmet, next)}
            unit={unit}
            framework={framework}
          />
        ))}
      </Box>
    </Section>
  );
}
