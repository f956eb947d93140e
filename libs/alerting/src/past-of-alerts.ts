import { Injectable } from '@nestjs/common';
import { ResultsAsOf, type JournalEntry } from '#assessments';
import type { Tx } from '#database';
import type { Day } from '#kernel';
import type { AnnouncedState, Framework } from '#maturity/domain';
import {
  isAnnouncement,
  isNotifiable,
  type Alert,
  type AlertRule,
  type NotifiableEntry,
  type PastOfEntry,
} from './domain/index.js';
import { KnownFrameworks } from './known-frameworks.js';

/** Reads what rules compare with: results as of earlier days, by what is known now. */
@Injectable()
export class PastOfAlerts {
  constructor(
    private readonly frameworks: KnownFrameworks,
    private readonly results: ResultsAsOf,
  ) {}

  /**
   * Reads the KPIs that entries are about, as of the days before them that rules look back. The journal alone
   * would call facts that came late a movement of these days.
   */
  async kpisBefore(
    tx: Tx,
    entries: readonly JournalEntry[],
    rules: readonly AlertRule[],
  ): Promise<NonNullable<PastOfEntry['kpiBefore']>> {
    const lookBacks = [...new Set(rules.flatMap(({ when }) => ('kpi' in when ? [when.kpi.days] : [])))];
    const moved = entries.filter(isAnnouncement).filter(isNotifiable).filter(({ kind }) => kind === 'kpi-moved'); // prettier-ignore
    const values = new Map<string, number | null>();
    for (const days of lookBacks) {
      for (const group of groupByQuestion(moved)) {
        const [{ framework, edition, day, data }] = group;
        const known = this.find(framework, edition);
        if (!known) continue;
        const units = group.map(({ orgUnit }) => orgUnit);
        const read = await this.results.kpi(tx, known, data.kpi ?? '', units, day - days);
        for (const entry of group) values.set(keyOf(entry, days), read.get(entry.orgUnit) ?? null);
      }
    }
    return (entry, days) => {
      const key = keyOf(entry, days);
      return values.has(key) ? (values.get(key) ?? null) : (entry.data.value?.from ?? null);
    };
  }

  /**
   * Tells whether the movement of a pending alert holds as of each of the last days before `today`. Movements
   * other than those of stages, bands and gates hold as long as no entry takes them back.
   */
  async isSustained(tx: Tx, alert: Alert, today: Day, days: number): Promise<boolean> {
    const framework = this.find(alert.framework, alert.edition);
    if (!framework || alert.track === null || !isOfState(alert)) return true;
    const range = Array.from({ length: days }, (_, index) => today - days + index);
    const where = { orgUnit: alert.orgUnit, framework, track: alert.track };
    const previous = { stage: alert.announcement.from, open: openBefore(alert) };
    const states = await this.results.states(tx, where, previous, range);
    return states.every((state) => holdsIn(alert, state));
  }

  private find(id: string | null, edition: string | null): Framework | undefined {
    return id === null ? undefined : this.frameworks.find(id, edition ?? undefined);
  }
}

function isOfState({ family }: Alert): boolean {
  return family === 'stage' || family === 'band' || family === 'gate';
}

function openBefore({ kind, item }: Alert): readonly string[] {
  return kind === 'gate-closed' && item !== null ? [item] : [];
}

function holdsIn(
  { kind, item, announcement: { from, to } }: Alert,
  { stage, open }: AnnouncedState,
): boolean {
  if (kind === 'gate-opened') return open?.some((gate) => gate === item) ?? false;
  if (kind === 'gate-closed') return !open?.some((gate) => gate === item);
  const [before, after, then] = [from?.level ?? 0, to?.level ?? 0, stage?.level ?? 0];
  return after > before ? then >= after : then <= after;
}

/** Groups entries that one reading answers: the same KPI as of the same day. */
function groupByQuestion(entries: readonly NotifiableEntry[]): [NotifiableEntry, ...NotifiableEntry[]][] {
  const groups = new Map<string, [NotifiableEntry, ...NotifiableEntry[]]>();
  for (const entry of entries) {
    const key = JSON.stringify([entry.framework, entry.edition, entry.data.kpi, entry.day]);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()];
}

function keyOf({ position }: NotifiableEntry, days: number): string {
  return `${position} ${days}`;
}
