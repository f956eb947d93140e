import { severities, type Alert, type AlertKind, type AlertTransition } from '#alerting/domain';
import type { DayZone } from '#kernel';
import type { Subscription } from './subscription.js';

const HOUR_MS = 3_600_000;
const MORNING_MS = 8 * HOUR_MS;
/** Day 0, 1 January 1970, was a Thursday. */
const FIRST_MONDAY = 4;

/** Movements that say little for themselves, however often they come. */
const slow: ReadonlySet<AlertKind> = new Set(['kpi-moved', 'score-moved']);

/**
 * Tells whether a transition waits for the weekly summary: as the subscription says, otherwise if a number
 * moved without urgency. A withdrawal never waits, and nor does what a critical alert says.
 */
export function isForSummary(
  { change, alert }: AlertTransition,
  { digest }: Pick<Subscription, 'digest'>,
  leastSeverity: Alert['severity'],
): boolean {
  if (change === 'withdrawn' || alert.severity === severities.at(-1)) return false;
  return digest === null ? slow.has(alert.kind) && alert.severity === leastSeverity : digest === 'weekly';
}

/** Returns the next Monday at 08:00 in the zone, in epoch milliseconds. */
export function nextSummaryAt(now: number, zone: DayZone): number {
  const today = zone.dayOf(now);
  const monday = today - ((((today - FIRST_MONDAY) % 7) + 7) % 7);
  const due = zone.startOf(monday) + MORNING_MS;
  return due > now ? due : zone.startOf(monday + 7) + MORNING_MS;
}
