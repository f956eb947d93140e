import type { LoggedEvent } from '#event-log/domain';
import type { DayZone } from '#kernel';
import type { Contribution } from '../contribution.js';
import { contributionsOf } from '../counters/contributions-of.js';
import { measureCatalogue } from '../measures/measure-catalogue.js';
import { overriddenId } from '../measures/reported-measures.js';
import { scaled } from '../measures/scaled.js';
import { CoveredDays, type Span } from './covered-days.js';
import type { Dated } from './dated.js';
import { foldThings, isReport } from './fold-things.js';
import { groupedBy } from './grouped-by.js';
import { bookingsOf, reportsOf } from './reports.js';

/** What is known of a quantity over some days without the reports that may override it, in the scale of the measure. */
interface Figure extends Span {
  quantity: string;
  amount: number;
}

/**
 * What reports make superfluous: whatever was counted of a reported quantity on days that a report of it covers, dated on the days on
 * which it was counted, so that counted + reported − overridden says everything once.
 *
 * A report about a thing covers what was counted of that thing. A report about the body itself covers all things of the
 * body, and reports about them too if all their days are covered; what such a report has already overridden is not
 * overridden again.
 * @param history of one thing, in force and in order of (time, position)
 * @param counted see `foldTimeline`
 */
export function overriddenBy(
  history: readonly LoggedEvent[],
  counted: readonly LoggedEvent[],
  zone: DayZone,
): Contribution[] {
  const covered = coveredBy(history, zone);
  const [about] = history;
  if (!about || covered.size === 0) return [];
  const figures = figuresOf(together(history, counted), about, zone);
  const days = new Map<string, Contribution>();
  for (const { quantity, from, to, amount } of figures) {
    if (amount === 0 || !covered.get(quantity)?.covers({ from, to })) continue;
    const measure = overriddenId(quantity);
    const known = days.get(`${measure} ${to}`)?.amount ?? 0;
    days.set(`${measure} ${to}`, { measure, day: to, amount: known + amount });
  }
  return [...days.values()];
}

/** Is the thing with this key the body itself, so that reports about it cover whatever the body does? */
export function isBodyItself({ orgUnit, subject }: Pick<LoggedEvent, 'orgUnit' | 'subject'>): boolean {
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

function figuresOf(events: readonly LoggedEvent[], about: LoggedEvent, zone: DayZone): Figure[] {
  const figures: Figure[] = [];
  for (const [subject, ofThing] of groupedBy(events, ({ subject }) => subject)) {
    if (subject === about.subject) figures.push(...countedFigures(ofThing, zone));
    else if (isBodyItself(about)) figures.push(...narrowFigures(ofThing, zone));
  }
  return figures;
}

/** What a thing of the body says of itself: its reports, and what was counted of it on all other days. */
function narrowFigures(events: readonly LoggedEvent[], zone: DayZone): Figure[] {
  const covered = coveredBy(events, zone);
  const uncovered = countedFigures(events, zone).filter(
    (figure) => !covered.get(figure.quantity)?.covers(figure),
  );
  return [...uncovered, ...reportedFigures(events, zone)];
}

function countedFigures(events: readonly LoggedEvent[], zone: DayZone): Figure[] {
  const contributions = [
    ...events.flatMap((event) => contributionsOf(event, zone)),
    ...foldThings(events, zone),
  ];
  return contributions.map(({ measure, day, amount }) => ({ quantity: measure, from: day, to: day, amount }));
}

function reportedFigures(events: readonly LoggedEvent[], zone: DayZone): Figure[] {
  const reports = reportsOf(datedReports(events, zone), 'period');
  return [...reports].flatMap(([quantity, ofQuantity]) =>
    bookingsOf(ofQuantity).map(({ from, to, remainder }) => {
      const decimals = measureCatalogue.get(quantity)?.decimals ?? 0;
      return { quantity, from, to, amount: scaled(remainder, decimals) };
    }),
  );
}

const datedReports = (events: readonly LoggedEvent[], zone: DayZone): Dated<'activity'>[] =>
  events.filter(isReport).map((event) => ({ day: zone.dayOf(event.time), event }));
