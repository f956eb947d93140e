import Box from '@mui/material/Box';
import { formatChange } from '../../format/changes.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { colors } from '../../theme/colors.js';
import type { TrackRow } from './track-rows.js';

/** Says how a track changed, by word, sign and colour, or why there is no difference. */
export function TrackDifferenceText({ row: { kind, difference } }: { row: TrackRow }) {
  const { t } = useWords('comparison');
  if (difference.state === 'unmeasured') return <Muted>{t('tracks.unmeasured')}</Muted>;
  if (difference.state === 'one-edition') return <Muted>{t('tracks.oneEdition')}</Muted>;
  const { levels, score } = difference;
  if (levels === 0 && (score === null || score === 0)) return <>{t('tracks.same')}</>;
  return (
    <>
      {score !== null && score !== 0 && <ScoreChange kind={kind} score={score} />}
      {levels !== 0 && kind !== 'checklist' && (
        <Signed up={levels > 0}>
          {t(`tracks.${levels > 0 ? 'up' : 'down'}.${kind}`, { count: Math.abs(levels) })}
        </Signed>
      )}
    </>
  );
}

/** For a checklist, the score is the share of items that are met. */
function ScoreChange({ kind, score }: { kind: TrackRow['kind']; score: number }) {
  const { t } = useWords('comparison');
  const language = useLanguage();
  return (
    <Signed up={score > 0}>
      {kind === 'checklist'
        ? t('kpis.percentagePoints', {
            amount: formatChange(score * 100, { unit: 'percent', decimals: 1 }, language),
          })
        : t('tracks.scoreChange', { change: formatChange(score, { unit: 'score', decimals: 4 }, language) })}
    </Signed>
  );
}

function Signed({ up, children }: { up: boolean; children: string }) {
  return (
    <Box sx={{ color: up ? colors.leaf : colors.lacquer }}>
      <span aria-hidden="true">{up ? '▲ ' : '▼ '}</span>
      {children}
    </Box>
  );
}

function Muted({ children }: { children: string }) {
  return <Box sx={{ fontWeight: 400, fontSize: '0.875rem', color: 'text.secondary' }}>{children}</Box>;
}
