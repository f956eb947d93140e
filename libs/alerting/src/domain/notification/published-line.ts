import { formatDecimal, type Language } from '#kernel';
import { formatDate } from './days.js';
import type { Announcement } from './announcement.js';
import type { NotificationContext } from './notification-context.js';
import type { Words } from './words.js';

const PUBLISHED = 'vn.thang.index.published.v1';

/**
 * Says what a publisher announced of the org unit, with its place, and beside it the score that Thang
 * computes. Nothing, unless a publication decided the change.
 */
export function publishedLine(
  { orgUnit, data: { events, comparison } }: Announcement,
  words: Words,
  { event, zone }: NotificationContext,
  language: Language,
): string[] {
  const publication = events.positions
    .map((position) => event?.(position))
    .find((each) => each?.type === PUBLISHED && each.orgUnit === orgUnit);
  const { value, rank, of } = publication?.data ?? {};
  if (!publication || typeof value !== 'number') return [];
  const { say } = words;
  const place =
    typeof rank === 'number'
      ? say.place(formatDecimal(rank, language), typeof of === 'number' ? formatDecimal(of, language) : null)
      : null;
  const published = say.published(
    formatDate(zone.dayOf(publication.time), language),
    words.score(value),
    place,
  );
  const computed = comparison
    ? [
        say.computed(
          words.trackNamed(comparison.track),
          comparison.score === null ? null : words.score(comparison.score),
        ),
      ]
    : [];
  return [[published, ...computed].join('. ')];
}
