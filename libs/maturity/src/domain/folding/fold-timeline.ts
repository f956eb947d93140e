import type { LoggedEvent } from '#event-log/domain';
import type { DayZone } from '#kernel';
import type { Contribution } from '../contribution.js';
import type { Dated, Fold } from './dated.js';
import { foldActivity } from './fold-activity.js';
import { foldCapability } from './fold-capability.js';
import { foldDataset } from './fold-dataset.js';
import { foldDeliveryModel } from './fold-delivery-model.js';
import { foldMilestone } from './fold-milestone.js';
import { foldOutcome } from './fold-outcome.js';
import { foldConsultation, foldRisk, foldSolution } from './fold-participation.js';
import { foldOperatingModel, foldProcess } from './fold-process.js';
import { foldPublishedIndex } from './fold-published-index.js';
import { foldRegistry } from './fold-registry.js';
import { foldService } from './fold-service.js';
import { foldFunction, foldSystem } from './fold-system.js';
import { inCanonicalOrder, Ledger } from './ledger.js';

type AnyFold = (
  history: readonly { day: number; event: LoggedEvent }[],
  ledger: Ledger,
  subject: string,
) => void;

const folds: ReadonlyMap<string, AnyFold> = new Map([
  fold('service', foldService),
  fold('process', foldProcess),
  fold('dataset', foldDataset),
  fold('delivery-model', foldDeliveryModel),
  fold('activity', foldActivity),
  fold('outcome', foldOutcome),
  fold('capability', foldCapability),
  fold('system', foldSystem),
  fold('function', foldFunction),
  fold('operating-model', foldOperatingModel),
  fold('registry', foldRegistry),
  fold('consultation', foldConsultation),
  fold('solution', foldSolution),
  fold('risk', foldRisk),
  fold('milestone', foldMilestone),
  fold('index', foldPublishedIndex),
]);

/**
 * What one thing, the key (org unit, subject), contributes. `history` holds its events in force in order of (time, position);
 * nouns share a subject (a service and the activity reported of it) and are folded apart. One contribution per measure,
 * subject and day, sorted; some may lie ahead. Other events contribute nothing here.
 */
export function foldTimeline(history: readonly LoggedEvent[], zone: DayZone): Contribution[] {
  const contributions: Contribution[] = [];
  for (const [noun, events] of byNoun(history)) {
    const dated = events.map((event) => ({ day: zone.dayOf(event.time), event }));
    const ledger = new Ledger();
    folds.get(noun)?.(dated, ledger, events[0]?.subject ?? '');
    contributions.push(...ledger.contributions());
  }
  return contributions.sort(inCanonicalOrder);
}

function byNoun(history: readonly LoggedEvent[]): Map<string, LoggedEvent[]> {
  const groups = new Map<string, LoggedEvent[]>();
  for (const event of history) {
    const noun = nounOf(event.type);
    const group = groups.get(noun);
    if (group) group.push(event);
    else groups.set(noun, [event]);
  }
  return groups;
}

/** `vn.thang.service.digitized.v1` → `service`. */
const nounOf = (type: string): string => type.split('.')[2] ?? '';

/** The log holds checked payloads only, so the noun tells which events these are. */
function fold<N extends string>(noun: N, ofNoun: Fold<N>): [string, AnyFold] {
  return [
    noun,
    (history, ledger, subject) => {
      ofNoun(history as unknown as readonly Dated<N>[], ledger, subject);
    },
  ];
}
