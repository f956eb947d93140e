import Box from '@mui/material/Box';
import { useWords } from '../../i18n/use-words.js';
import type { EffectReason } from '../../queries/effects.js';
import { Section } from '../../ui/section.js';

/** Why the event changes no figure, and what else somebody should look at. */
export function ReasonsSection({ reasons }: { reasons: readonly EffectReason[] }) {
  const { t } = useWords('event');
  if (reasons.length === 0) return null;
  return (
    <Section title={t('reasons.title')}>
      <Box component="ul" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 1.5 }}>
        {reasons.map(({ code, detail, advice }) => (
          <li key={`${code} ${detail}`}>
            {detail}
            {advice && <Box sx={{ color: 'text.secondary' }}>{t('reasons.advice', { advice })}</Box>}
          </li>
        ))}
      </Box>
    </Section>
  );
}
