import type { LoggedEvent } from '#event-log/domain';
import { groupedBy, type DayZone } from '#kernel';
import { counterDeltas } from '../counters/counter-deltas.js';
import type { Delta } from '../delta.js';
import { decimalsOf } from '../measures/measure-catalogue.js';
import { overriddenId } from '../measures/reported-measures.js';
import { scaled } from '../measures/scaled.js';
import type { Dated } from '../nouns/noun-effect.js';
import { isReport, remaindersOf, reportsOf } from '../nouns/report/reports.js';
import { CoveredDays, type Span } from './covered-days.js';

/**
 * What is known of a quantity over some days without the reports that may override it, in the scale of the
 * measure.
 */
interface Figure extends Span {
  quantity: string;
  amount: number;
}

interface Folding {
  zone: DayZone;
  /** What an entity's own events add. */
  fold: (history: readonly LoggedEvent[], zone: DayZone) => Delta[];
}

/**
 * What reports make superfluous: whatever was counted of a reported quantity on days that a report of it
 * covers, dated on the days on which it was counted, so that counted + reported − overridden says everything
 * once.
 *
 * A report about an entity covers what was counted of that entity. A report about the org unit itself covers
 * all its entities, and reports about them too if all their days are covered; what such a report has already
 * overridden is not overridden again.
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
  const days = new Map<string, Delta>();
  for (const { quantity, from, to, amount } of figures) {
    if (amount === 0 || !covered.get(quantity)?.covers({ from, to })) continue;
    const measure = overriddenId(quantity);
    const known = days.get(`${measure} ${to}`)?.amount ?? 0;
    days.set(`${measure} ${to}`, { measure, day: to, amount: known + amount });
  }
  return [...days.values()];
}

/** Is the entity with this key the org unit itself, so that reports about it cover all that the unit does? */
export function isOrgUnitItself({ orgUnit, subject }: Pick<LoggedEvent, 'orgUnit' | 'subject'>): boolean {
  return orgUnit !== null && subject === `org-unit/${orgUnit}`;
}

function coveredBy(history: readonly LoggedEvent[], zone: DayZone): Map<string, CoveredDays> {
  const reports = reportsOf(datedReports(history, zone), 'period');
  return new Map([...reports].map(([quantity, spans]) => [quantity, new CoveredDays(spans)]));
}

/** Whose `counted` holds the history too names its events twice. */
function together(history: readonly LoggedEvent[], counted: readonly LoggedEvent[]): LoggedEvent[] {
  const byPosition = new Map([...history, ...counted].map((event) => [event.position, event]));
  return [...byPosition.values()].sort((a, b) => a.time - b.time || a.position - b.position);
}

function figuresOf(events: readonly LoggedEvent[], about: LoggedEvent, folding: Folding): Figure[] {
  const figures: Figure[] = [];
  for (const [subject, ofEntity] of groupedBy(events, ({ subject }) => subject)) {
    if (subject === about.subject) figures.push(...countedFigures(ofEntity, folding));
    else if (isOrgUnitItself(about)) figures.push(...narrowFigures(ofEntity, folding));
  }
  return figures;
}

/**
 * What an entity of the org unit says of itself: its reports, and what was counted of it on all other days.
 */
function narrowFigures(events: readonly LoggedEvent[], folding: Folding): Figure[] {
  const covered = coveredBy(events, folding.zone);
  const uncovered = countedFigures(events, folding).filter(
    (figure) => !covered.get(figure.quantity)?.covers(figure),
  );
  return [...uncovered, ...reportedFigures(events, folding.zone)];
}

function countedFigures(events: readonly LoggedEvent[], { zone, fold }: Folding): Figure[] {
  const deltas = [...events.flatMap((event) => counterDeltas(event, zone)), ...fold(events, zone)];
  return deltas.map(({ measure, day, amount }) => ({ quantity: measure, from: day, to: day, amount }));
}

function reportedFigures(events: readonly LoggedEvent[], zone: DayZone): Figure[] {
  const reports = reportsOf(datedReports(events, zone), 'period');
  return [...reports].flatMap(([quantity, ofQuantity]) =>
    remaindersOf(ofQuantity).map(({ from, to, remainder }) => {
      return { quantity, from, to, amount: scaled(remainder, decimalsOf(quantity)) };
    }),
  );
}

const datedReports = (events: readonly LoggedEvent[], zone: DayZone): Dated<'activity'>[] =>
  events.filter(isReport).map((event) => ({ day: zone.dayOf(event.time), event }));
