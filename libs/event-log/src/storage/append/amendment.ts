import { bilingual } from '#kernel';
import { RETRACTED, nounOf, type EventType, type ValidEvent } from '../../domain/index.js';
import type { AmendableEvent, Rejection } from './append-request.js';
import type { EventIdentity } from './recorded-events.js';

export const ESTABLISHED: EventType = 'vn.thang.org-unit.established.v1';

/**
 * Returns the source and id of the event that a correction or retraction amends; null for every other event.
 */
export function amendedIdentity(event: ValidEvent): EventIdentity | null {
  if (event.corrects !== null) return { source: event.source, id: event.corrects };
  if (event.type !== RETRACTED) return null;
  const { source, id } = event.data;
  return { source: String(source), id: String(id) };
}

/**
 * Returns why this event may not amend that target; null when it may. The append policy decides whether the
 * caller may.
 *
 * @param isReferredTo whether any event refers to the org unit with this code
 */
export function amendmentProblem(
  event: ValidEvent,
  target: AmendableEvent | undefined,
  isReferredTo: (unit: string) => boolean,
): Rejection | null {
  const pointer = event.corrects === null ? '/data/id' : '/corrects';
  if (!target) return unknownTarget(event, pointer);
  if (target.type === RETRACTED) {
    const detail = bilingual(
      'Không thể sửa hoặc thu hồi một sự kiện thu hồi; hãy gửi lại dữ kiện đó thành sự kiện mới.',
      'A retraction can be neither corrected nor retracted; send the fact again as a new event.',
    );
    return { pointer, code: 'not-amendable', detail };
  }
  if (event.type !== RETRACTED && nounOf(event.type) !== nounOf(target.type)) {
    const noun = nounOf(target.type);
    const detail = bilingual(
      `Sự kiện sửa phải giữ danh từ của sự kiện được sửa, ở đây là "${noun}".`,
      `A correction keeps the noun of what it corrects, here "${noun}".`,
    );
    return { pointer: '/type', code: 'noun-changed', detail };
  }
  const unit = disestablished(event, target);
  return unit !== null && isReferredTo(unit) ? stillReferredTo(pointer) : null;
}

/**
 * Returns the org unit that would lose its establishment if `event` amended `target`; null if there is none.
 */
export function disestablished(event: ValidEvent, target: AmendableEvent): string | null {
  if (target.type !== ESTABLISHED) return null;
  if (event.type === ESTABLISHED && event.subject === target.subject) return null;
  return unitOf(target.subject);
}

/** Returns `VN-HN` for `org-unit/VN-HN`; null for any other subject. */
export function unitOf(subject: string | null): string | null {
  return subject?.startsWith('org-unit/') ? subject.slice('org-unit/'.length) : null;
}

function unknownTarget(event: ValidEvent, pointer: string): Rejection {
  const [vi, en] = event.corrects === null ? ['thu hồi', 'retracted'] : ['sửa', 'corrected'];
  const detail = bilingual(
    `Sự kiện cần ${vi} không có trong nhật ký, cũng không có trong cùng yêu cầu hay lượt gửi.`,
    `The event to be ${en} is neither in the log nor in the same request or run.`,
  );
  return { pointer, code: 'target-unknown', detail };
}

function stillReferredTo(pointer: string): Rejection {
  const detail = bilingual(
    'Có sự kiện khác nhắc tới đơn vị này: hãy sửa sự kiện thành lập với cùng mã, hoặc giải thể đơn vị.',
    'Other events refer to this org unit: correct its establishment under the same code, or dissolve it.',
  );
  return { pointer, code: 'still-referred-to', detail };
}
