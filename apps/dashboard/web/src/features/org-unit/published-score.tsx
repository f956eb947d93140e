import Box from '@mui/material/Box';
import { formatDay } from '../../format/days.js';
import { formatNumber } from '../../format/numbers.js';
import { ordinal } from '../../format/ordinals.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import type { PublishedPlace, ScoreComparison, TrackResult } from '../../queries/maturity.js';

/** Says what the publisher announced, with its places, and how far the computed score is from it. */
export function PublishedScore({ track: { comparison, published } }: { track: TrackResult }) {
  const { t } = useWords('orgUnit');
  const language = useLanguage();
  const lines = [
    published && t('published.on', { day: formatDay(published.on, language) }),
    ...(published ? placesOf(published) : []).map(placed),
    comparison && computed(comparison),
  ].filter((line) => typeof line === 'string');
  if (lines.length === 0) return null;
  return (
    <Box component="ul" sx={{ m: 0, mb: 1.5, pl: 2.5, fontSize: '0.9375rem' }}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </Box>
  );

  function placed({ rank, of, group }: Place): string {
    const place = language === 'en' ? ordinal(rank) : String(rank);
    if (of === null) return t('published.placeAlone', { place });
    return group === null
      ? t('published.placeOf', { place, of })
      : t('published.placeIn', { place, of, group });
  }

  function computed({ name, score, difference, decimals }: ScoreComparison): string {
    if (score === null) return t('published.notComputed', { name });
    const shown = formatNumber(score, language, decimals);
    if (difference === null) return t('published.computed', { name, score: shown });
    const sign = difference > 0 ? '+' : '';
    const gap = `${sign}${formatNumber(difference, language, Math.max(decimals, 2))}`;
    return t('published.difference', { name, score: shown, difference: gap });
  }
}

interface Place {
  rank: number;
  of: number | null;
  /** `null`: among all. */
  group: string | null;
}

function placesOf({ rank, of, ranks }: PublishedPlace): Place[] {
  return [...(rank === null ? [] : [{ rank, of, group: null }]), ...ranks];
}
