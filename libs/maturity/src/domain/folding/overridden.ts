import type { LoggedEvent } from '#event-log/domain';
import { addMonths, groupedBy, monthOf, type Day, type DayZone } from '#kernel';
import { counterDeltas } from '../counters/counter-deltas.js';
import type { Delta } from '../delta.js';
import { decimalsOf } from '../measures/measure-catalogue.js';
import { overriddenId } from '../measures/reported-measures.js';
import { scaled } from '../measures/scaled.js';
import type { Dated } from '../nouns/noun-effect.js';
import { figureSegment, isOwnFigureName, PERIOD_FIGURES } from '../nouns/report/figure-measures.js';
import { isReport, remaindersOf, reportsOf } from '../nouns/report/reports.js';
import { CoveredDays, type Span } from './covered-days.js';

/** An amount of a quantity over some days, in the scale of the measure, before reports override it. */
interface Figure extends Span {
  quantity: string;
  amount: number;
}

export interface Folding {
  zone: DayZone;
  /** Returns what an entity's own events add. */
  fold: (history: readonly LoggedEvent[]) => Delta[];
}

/**
 * Returns what reports override: the counts of a reported quantity on days that a report of it covers. They
 * are dated on the days of the counts, so that counted + reported − overridden holds everything once. In
 * every month that a report covers there is a delta of what was reported or overridden.
 *
 * A report about an entity covers the counts of that entity. A report about the org unit itself covers all
 * its entities, and the reports about them whose days it covers completely. Counts that such a report about
 * an entity already overrides are not overridden again.
 * @param history of one entity: its effective events in order of (time, position)
 * @param counted see `foldEntity`
 */
export function overriddenDeltas(
  history: readonly LoggedEvent[],
  counted: readonly LoggedEvent[],
  folding: Folding,
): Delta[] {
  const covered = coveredBy(history, folding.zone);
  const [about] = history;
  if (!about || covered.size === 0) return [];
  const figures = figuresOf(together(history, counted), about, folding);
  const overridden = new AmountsByDay();
  for (const { quantity, from, to, amount } of figures) {
    if (!covered.get(quantity)?.covers({ from, to })) continue;
    // An own figure has no companion: what a wider report of it covers is taken back.
    if (isOwnFigureName(quantity)) overridden.add(PERIOD_FIGURES, to, -amount, figureSegment(quantity));
    else overridden.add(overriddenId(quantity), to, amount);
  }
  for (const { quantity, day } of earlierMonthsOf(history, folding.zone))
    overridden.mark(overriddenId(quantity), day);
  return overridden.deltas();
}

/**
 * Returns the first day that a report covers in each month of its period but the last, in which its amount
 * falls. A zero on that day tells that the quantity was reported for the month.
 */
function earlierMonthsOf(history: readonly LoggedEvent[], zone: DayZone): { quantity: string; day: Day }[] {
  return [...reportsOf(datedReports(history, zone), 'period')].flatMap(([quantity, reports]) =>
    isOwnFigureName(quantity)
      ? []
      : reports.flatMap(({ from, to }) => {
          const days: Day[] = [];
          for (let day = from; monthOf(day) < monthOf(to); day = addMonths(monthOf(day), 1)) days.push(day);
          return days.map((day) => ({ quantity, day }));
        }),
  );
}

/** Amounts by measure, subject and day. They count as no delta of their own. */
export class AmountsByDay {
  private readonly byKey = new Map<string, Delta>();

  add(measure: string, day: Day, amount: number, subject?: string): void {
    if (amount === 0) return;
    const key = `${measure}\n${subject ?? ''}\n${day}`;
    const known = this.byKey.get(key);
    if (known) known.amount += amount;
    else {
      const about = subject === undefined ? {} : { subject, n: 0 };
      this.byKey.set(key, { measure, day, amount, ...about });
    }
  }

  /** Makes sure that there is a delta, of zero where nothing was added. */
  mark(measure: string, day: Day): void {
    const key = `${measure}\n\n${day}`;
    if (!this.byKey.has(key)) this.byKey.set(key, { measure, day, amount: 0 });
  }

  deltas(): Delta[] {
    return [...this.byKey.values()];
  }
}

/**
 * Returns whether the entity is the org unit itself. Reports about it cover everything that the unit does.
 */
export function isOrgUnitItself({ orgUnit, subject }: Pick<LoggedEvent, 'orgUnit' | 'subject'>): boolean {
  return orgUnit !== null && subject === `org-unit/${orgUnit}`;
}

function coveredBy(history: readonly LoggedEvent[], zone: DayZone): Map<string, CoveredDays> {
  const reports = reportsOf(datedReports(history, zone), 'period');
  return new Map([...reports].map(([quantity, spans]) => [quantity, new CoveredDays(spans)]));
}

/** Merges both lists and keeps each event once, since `counted` may include the history. */
export function together(history: readonly LoggedEvent[], counted: readonly LoggedEvent[]): LoggedEvent[] {
  const byPosition = new Map([...history, ...counted].map((event) => [event.position, event]));
  return [...byPosition.values()].sort((a, b) => a.time - b.time || a.position - b.position);
}

/** Returns what the events add, and what a report of the entity or of its org unit may cover. */
function figuresOf(events: readonly LoggedEvent[], about: LoggedEvent, folding: Folding): Figure[] {
  const figures: Figure[] = [];
  for (const [subject, ofEntity] of groupedBy(events, ({ subject }) => subject)) {
    if (subject === about.subject) figures.push(...countedFigures(ofEntity, folding));
    else if (isOrgUnitItself(about)) figures.push(...narrowFigures(ofEntity, folding));
  }
  return figures;
}

/**
 * Returns the figures of one entity of the org unit: its reports, and the counts on days that they do not
 * cover.
 */
function narrowFigures(events: readonly LoggedEvent[], folding: Folding): Figure[] {
  const covered = coveredBy(events, folding.zone);
  const uncovered = countedFigures(events, folding).filter(
    (figure) => !covered.get(figure.quantity)?.covers(figure),
  );
  return [...uncovered, ...reportedFigures(events, folding.zone)];
}

function countedFigures(events: readonly LoggedEvent[], { zone, fold }: Folding): Figure[] {
  const deltas = [...events.flatMap((event) => counterDeltas(event, zone)), ...fold(events)];
  return deltas.map(({ measure, day, amount }) => ({ quantity: measure, from: day, to: day, amount }));
}

function reportedFigures(events: readonly LoggedEvent[], zone: DayZone): Figure[] {
  const reports = reportsOf(datedReports(events, zone), 'period');
  return [...reports].flatMap(([quantity, ofQuantity]) =>
    remaindersOf(ofQuantity).map(({ from, to, remainder }) => {
      const measure = isOwnFigureName(quantity) ? PERIOD_FIGURES : quantity;
      return { quantity, from, to, amount: scaled(remainder, decimalsOf(measure)) };
    }),
  );
}

export const datedReports = (events: readonly LoggedEvent[], zone: DayZone): Dated<'activity'>[] =>
  events.filter(isReport).map((event) => ({ day: zone.dayOf(event.time), event }));
