import { nounOf, type LoggedEvent } from '#event-log/domain';
import type { Day, DayZone } from '#kernel';
import { effectiveOf } from './reference-totals.js';

/** Published indices and attested capabilities say how long they hold. */
const SHOW_NO_LIFE = ['org-unit', 'event', 'index', 'capability'];

/** Says naively which org units are silent: from all facts, anew for each question. */
export class ReferenceSilence {
  private readonly facts: { orgUnit: string; source: string; noun: string; day: Day }[];

  constructor(events: readonly LoggedEvent[], zone: DayZone) {
    this.facts = effectiveOf(events).flatMap(({ orgUnit, source, type, time }) => {
      const noun = nounOf(type) ?? '';
      if (orgUnit === null || SHOW_NO_LIFE.includes(noun)) return [];
      return [{ orgUnit, source, noun, day: zone.dayOf(time) }];
    });
  }

  hasReported(orgUnit: string, nouns: ReadonlySet<string>, asOf: Day): boolean {
    return this.sourcesOf(orgUnit, nouns, asOf).length > 0;
  }

  /** Returns the last day on which the org unit was heard, if every source of these nouns is silent. */
  heardUntil(orgUnit: string, nouns: ReadonlySet<string>, asOf: Day): Day | null {
    const lasts = this.sourcesOf(orgUnit, nouns, asOf).map((source) => {
      const known = this.facts.filter(
        (fact) => fact.orgUnit === orgUnit && fact.source === source && fact.day <= asOf,
      );
      const days = [...new Set(known.map(({ day }) => day))].sort((one, other) => one - other);
      const last = days.at(-1)!;
      return asOf - last > patienceOf(days, known.length) ? last : null;
    });
    const silent = lasts.filter((last) => last !== null);
    return lasts.length === 0 || silent.length < lasts.length ? null : Math.max(...silent);
  }

  private sourcesOf(orgUnit: string, nouns: ReadonlySet<string>, asOf: Day): string[] {
    const sent = this.facts.filter(
      (fact) => fact.orgUnit === orgUnit && nouns.has(fact.noun) && fact.day <= asOf,
    );
    return [...new Set(sent.map(({ source }) => source))];
  }
}

function patienceOf(days: readonly Day[], facts: number): number {
  if (facts < 10 || days.length < 3) return 90;
  const gaps = days.slice(1).map((day, index) => day - days[index]!);
  const ascending = gaps.sort((one, other) => one - other);
  const [low, high] = [Math.ceil(gaps.length / 2) - 1, Math.floor(gaps.length / 2)];
  return Math.max(3, Math.floor((3 * (ascending[low]! + ascending[high]!)) / 2));
}
