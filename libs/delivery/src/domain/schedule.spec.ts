import type { Alert, AlertTransition } from '#alerting/domain';
import { DayZone } from '#kernel';
import { isForSummary, nextSummaryAt } from './schedule.js';

const zone = new DayZone('Asia/Ho_Chi_Minh');
const summaryAfter = (instant: string): string =>
  new Date(nextSummaryAt(Date.parse(instant), zone)).toISOString();

describe('the weekly summary', () => {
  it('is due on Monday at 08:00 of the zone of the installation', () => {
    // 30 November 2026 is a Monday.
    expect(summaryAfter('2026-11-27T12:00:00+07:00')).toBe('2026-11-30T01:00:00.000Z');
    expect(summaryAfter('2026-11-30T07:59:59+07:00')).toBe('2026-11-30T01:00:00.000Z');
    expect(summaryAfter('2026-11-30T08:00:00+07:00')).toBe('2026-12-07T01:00:00.000Z');
    expect(summaryAfter('2026-12-06T23:59:59+07:00')).toBe('2026-12-07T01:00:00.000Z');
  });

  const of = (kind: string, severity = 'info', change = 'firing'): AlertTransition =>
    ({ change, alert: { kind, severity } as Alert }) as AlertTransition;
  const isWeekly = (transition: AlertTransition, digest: 'immediate' | 'weekly' | null = null): boolean =>
    isForSummary(transition, { digest }, 'info');

  it('holds numbers that moved without urgency, unless the subscription chooses otherwise', () => {
    expect(isWeekly(of('kpi-moved'))).toBe(true);
    expect(isWeekly(of('kpi-moved', 'critical'))).toBe(false);
    expect(isWeekly(of('stage-advanced'))).toBe(false);
    expect(isWeekly(of('kpi-moved'), 'immediate')).toBe(false);
    expect(isWeekly(of('stage-advanced'), 'weekly')).toBe(true);
    expect(isWeekly(of('stage-advanced', 'warning'), 'weekly')).toBe(true);
  });

  it('never holds what a critical alert says, also when the subscription is weekly', () => {
    expect(isWeekly(of('stage-regressed', 'critical'), 'weekly')).toBe(false);
    expect(isWeekly(of('stage-regressed', 'critical', 'resolved'), 'weekly')).toBe(false);
  });

  it('never holds a withdrawal', () => {
    expect(isWeekly(of('kpi-moved', 'info', 'withdrawn'), 'weekly')).toBe(false);
  });
});
