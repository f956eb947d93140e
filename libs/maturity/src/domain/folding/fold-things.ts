import { isOfType } from '#event-log/domain';
import type { EventOf, LoggedEvent } from '#event-log/domain';
import type { DayZone } from '#kernel';
import type { Contribution } from '../contribution.js';
import type { Dated, Fold } from './dated.js';
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
import { groupedBy } from './grouped-by.js';
import { Ledger } from './ledger.js';

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

/** What a thing contributes by itself, whatever is reported of it. Nouns that share its subject are folded apart. */
export function foldThings(history: readonly LoggedEvent[], zone: DayZone): Contribution[] {
  return [...groupedBy(history, nounOf)].flatMap(([noun, events]) => {
    const foldNoun = folds.get(noun);
    if (!foldNoun) return [];
    const ledger = new Ledger();
    foldNoun(
      events.map((event) => ({ day: zone.dayOf(event.time), event })),
      ledger,
      events[0]?.subject ?? '',
    );
    return ledger.contributions();
  });
}

/** What a body says about itself. */
export const isReport = (
  event: LoggedEvent,
): event is EventOf<'vn.thang.activity.reported.v1'> & LoggedEvent =>
  isOfType(event, 'vn.thang.activity.reported.v1');

/** `vn.thang.service.digitized.v1` → `service`. */
const nounOf = ({ type }: LoggedEvent): string => type.split('.')[2] ?? '';

/** The log holds checked payloads only, so the noun tells which events these are. */
function fold<N extends string>(noun: N, ofNoun: Fold<N>): [string, AnyFold] {
  return [
    noun,
    (history, ledger, subject) => {
      ofNoun(history as unknown as readonly Dated<N>[], ledger, subject);
    },
  ];
}
