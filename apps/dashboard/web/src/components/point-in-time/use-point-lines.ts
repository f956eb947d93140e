import { formatDay, formatInstant } from '../../format/days.js';
import { formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import { isPosition, isUsual, type PointInTime } from '../../queries/point-in-time.js';

/** Says in sentences in what a point in time differs from now; nothing when it does not. */
export function usePointLines(point: PointInTime, ended: string | null): string[] {
  const { t } = useWords('point');
  const language = useLanguage();
  const zone = useTimeZone();
  const { asOf, knownAt, tree, edition } = point;
  if (ended !== null && isUsual({ ...point, asOf: null }))
    return [t('ended', { day: formatDay(ended, language) })];
  const known = (at: string) =>
    isPosition(at)
      ? t('saysKnownTo', { position: formatNumber(Number(at), language) })
      : t('saysKnownAt', { time: formatInstant(at, language, zone) });
  return [
    ...(asOf ? [t('saysAsOf', { day: formatDay(asOf, language) })] : []),
    ...(knownAt === null ? [] : [known(knownAt)]),
    ...(tree === 'as-is' ? [] : [t(`saysTree.${tree}`)]),
    ...(edition ? [t('saysEdition', { id: edition })] : []),
  ];
}
