import { RETRACTED, nounOf, type EventType, type ValidEvent } from '../../domain/index.js';
import type { AmendableEvent, Rejection } from './append-request.js';
import type { EventIdentity } from './recorded-events.js';

export const ESTABLISHED: EventType = 'vn.thang.org-unit.established.v1';

/** What a correction or retraction aims at; null for every other event. */
export function amendedIdentity(event: ValidEvent): EventIdentity | null {
  if (event.corrects !== null) return { source: event.source, id: event.corrects };
  if (event.type !== RETRACTED) return null;
  const { source, id } = event.data;
  return { source: String(source), id: String(id) };
}

/**
 * May this event amend that target? Whether the caller may is for the append policy to say.
 * @param isReferredTo does anything in the log refer to the org unit with this code?
 */
export function amendmentProblem(
  event: ValidEvent,
  target: AmendableEvent | undefined,
  isReferredTo: (unit: string) => boolean,
): Rejection | null {
  const pointer = event.corrects === null ? '/data/id' : '/corrects';
  if (!target) return unknownTarget(event, pointer);
  if (target.type === RETRACTED) {
    const detail = 'A retraction can be neither corrected nor retracted; send the fact again as a new event.';
    return { pointer, code: 'not-amendable', detail };
  }
  if (event.type !== RETRACTED && nounOf(event.type) !== nounOf(target.type)) {
    const detail = `A correction keeps the noun of what it corrects, here "${nounOf(target.type)}".`;
    return { pointer: '/type', code: 'noun-changed', detail };
  }
  const unit = disestablished(event, target);
  return unit !== null && isReferredTo(unit) ? stillReferredTo(pointer) : null;
}

/** The org unit that would lose its establishment if `event` amended `target`; null when none would. */
export function disestablished(event: ValidEvent, target: AmendableEvent): string | null {
  if (target.type !== ESTABLISHED) return null;
  if (event.type === ESTABLISHED && event.subject === target.subject) return null;
  return unitOf(target.subject);
}

/** `VN-HN` of `org-unit/VN-HN`. */
export function unitOf(subject: string | null): string | null {
  return subject?.startsWith('org-unit/') ? subject.slice('org-unit/'.length) : null;
}

function unknownTarget(event: ValidEvent, pointer: string): Rejection {
  const what = event.corrects === null ? 'retracted' : 'corrected';
  const detail = `The event to be ${what} is not in the log; it has to come first, or earlier in the same request.`;
  return { pointer, code: 'target-unknown', detail };
}

function stillReferredTo(pointer: string): Rejection {
  const detail =
    'Other events refer to this org unit: correct its establishment under the same code, or dissolve it.';
  return { pointer, code: 'still-referred-to', detail };
}
