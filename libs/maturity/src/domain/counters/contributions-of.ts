import { isOfType } from '#event-log/domain';
import type { EventType, Fact, PaymentMade, Payloads } from '#event-log/domain';
import type { Day, DayZone } from '#kernel';
import type { Contribution } from '../contribution.js';
import { measureCatalogue } from '../measures/measure-catalogue.js';
import { scaled } from '../measures/scaled.js';
import type { Counts } from './counts.js';
import { dossierResolved, dossierSubmitted } from './dossier-counts.js';
import { documentProcessed, meetingHeld, trainingCompleted } from './office-counts.js';
import { feedbackGiven, petitionResolved } from './opinion-counts.js';
import { amountPaid, paymentMade } from './payment-counts.js';

type Counter = (data: Fact['data']) => Counts;

const counters: ReadonlyMap<string, Counter> = new Map([
  counter('vn.thang.dossier.submitted.v1', dossierSubmitted),
  counter('vn.thang.dossier.resolved.v1', dossierResolved),
  counter('vn.thang.payment.made.v1', paymentMade),
  counter('vn.thang.document.processed.v1', documentProcessed),
  counter('vn.thang.meeting.held.v1', meetingHeld),
  counter('vn.thang.feedback.given.v1', feedbackGiven),
  counter('vn.thang.petition.resolved.v1', petitionResolved),
  counter('vn.thang.training.completed.v1', trainingCompleted),
]);

/** What a counter adds, all of it on the day it happened. Nothing for timelines, tree events and amendments. */
export function contributionsOf(event: Pick<Fact, 'type' | 'time' | 'data'>, zone: DayZone): Contribution[] {
  const counts = counters.get(event.type)?.(event.data);
  if (!counts) return [];
  const day = zone.dayOf(event.time);
  const counted: Contribution[] = Object.entries(counts).map(([measure, amount]) => ({
    measure,
    day,
    amount,
  }));
  if (isOfType(event, 'vn.thang.payment.made.v1')) counted.push(...moneyPaid(event.data, day));
  return counted;
}

function moneyPaid(payment: PaymentMade, day: Day): Contribution[] {
  return amountPaid(payment).map(({ measure, amount, ...segment }) => {
    const decimals = measureCatalogue.get(measure)?.decimals ?? 0;
    return { measure, day, amount: scaled(amount, decimals), ...segment };
  });
}

/** Payloads were checked at the door, so the type alone tells their shape. */
function counter<T extends EventType>(type: T, count: (data: Payloads[T]) => Counts): [string, Counter] {
  return [type, (data) => count(data as unknown as Payloads[T])];
}
