import { bilingual, type Bilingual } from '#kernel';
import { differingMembers, futureProblems } from '../../domain/index.js';
import type { WaitingEvent } from '../runs/waiting-events.js';
import { amendedIdentity, amendmentProblem } from './amendment.js';
import { inAppendOrder, keysSuppliedBy, targetKey, type OfferedEvent } from './append-order.js';
import type {
  AmendTarget,
  AppendRequest,
  EventRejection,
  PolicyRejection,
  Rejection,
  RequestPolicy,
} from './append-request.js';
import type { PendingLog, PendingRequest } from './pending-request.js';
import { differencesOf, identityKey, type EventIdentity, type RecordedEvent } from './recorded-events.js';
import { refersTo } from './unit-references.js';

interface Circumstances {
  policy: RequestPolicy;
  /** Epoch milliseconds. */
  now: number;
  /** The org units that the group would disestablish although the log refers to them. */
  referredTo: ReadonlySet<string>;
  /** In a run: how many more events may wait. */
  room?: number;
  /** Events that waited since earlier requests of the run and are tried again. */
  released?: readonly WaitingEvent[];
}

/** What is to be done with a request. Indexes refer to its events. */
export interface Decision {
  /** False when nothing is stored, because the request is atomic and an event was rejected. */
  stored: boolean;
  accepted: number;
  duplicates: number;
  position: number | null;
  rejections: readonly EventRejection[];
  /** Events of a run that wait from now on, or go on waiting. */
  waiting: readonly WaitingEvent[];
  /** How many of these wait from now on. */
  newlyWaiting: number;
  /** Events that waited and need not wait any more: they are stored now, or were already. */
  found: readonly EventIdentity[];
  /** Events that waited and are rejected for another reason. */
  refused: readonly WaitingEvent[];
}

/**
 * Decides one request and, unless it fails, adds its new events to the pending log. A repeat is recognised
 * before org units, dates and targets are checked, because these may have changed since the first time.
 */
export function decideRequest(
  request: AppendRequest,
  pending: PendingLog,
  circumstances: Circumstances,
): Decision {
  return new RequestDecider(request, pending, circumstances).decide();
}

type Unresolved = OfferedEvent & { rejection: Rejection; awaits: string };

class RequestDecider {
  private readonly pendingRequest: PendingRequest;
  private readonly rejections: EventRejection[] = [];
  private readonly found: EventIdentity[] = [];
  private readonly refused: WaitingEvent[] = [];
  /** Events that name something unknown so far, by what they await. */
  private readonly unresolved = new Map<string, Unresolved[]>();
  private duplicates = 0;
  private highest = 0;

  constructor(
    private readonly request: AppendRequest,
    private readonly pending: PendingLog,
    private readonly circumstances: Circumstances,
  ) {
    this.pendingRequest = pending.pendingRequest(request);
  }

  decide(): Decision {
    const work = inAppendOrder(this.offered()).reverse();
    for (let next = work.pop(); next !== undefined; next = work.pop()) work.push(...this.offer(next));
    const { waiting, newlyWaiting } = this.letUnresolvedWait();
    const rejections = this.rejections.sort((a, b) => a.index - b.index);
    if (rejections.length > 0 && this.request.mode === 'atomic') {
      return { ...NOTHING_STORED, rejections };
    }
    this.pending.keep(this.pendingRequest);
    return {
      stored: true,
      accepted: this.pendingRequest.placed.length,
      duplicates: this.duplicates,
      position: this.highest || null,
      rejections,
      waiting,
      newlyWaiting,
      found: this.found,
      refused: this.refused,
    };
  }

  private offered(): OfferedEvent[] {
    const { events, run } = this.request;
    const released = this.circumstances.released ?? [];
    return [
      ...released.map(({ event, line }) => ({ event, index: null, line })),
      ...events.map((event, index) => ({ event, index, line: run?.lines[index] ?? 0 })),
    ];
  }

  /** Decides one event. Returns the events that awaited it, the last one first. */
  private offer(offered: OfferedEvent): OfferedEvent[] {
    const { event } = offered;
    const recorded = this.pendingRequest.find(event);
    if (recorded === undefined) {
      const placed = this.placeOrReject(event);
      if (typeof placed === 'number') return this.placed(offered, placed);
      this.reject(offered, placed);
      return [];
    }
    const differences = differencesOf(recorded, event);
    if (differences.length > 0) {
      this.reject(offered, this.idConflict(recorded, differences));
      return [];
    }
    this.duplicates += 1;
    this.highest = Math.max(this.highest, recorded.position);
    if (offered.index === null) this.found.push(event);
    return [];
  }

  /** Names the position and what differs only if the caller may see the other event. */
  private idConflict(recorded: RecordedEvent, differences: readonly string[]): Omit<EventRejection, 'index'> {
    if (this.pendingRequest.isOwn(recorded)) return idConflict(differences, IN_REQUEST, null);
    const { policy } = this.circumstances;
    if (!policy.maySee?.(recorded)) return idConflict([], IN_LOG, null);
    return idConflict(differences, atPosition(recorded.position), recorded.position);
  }

  private placed({ event, index }: OfferedEvent, position: number): OfferedEvent[] {
    this.highest = Math.max(this.highest, position);
    if (index === null) this.found.push(event);
    if (this.unresolved.size === 0) return [];
    return keysSuppliedBy(event).flatMap((key) => {
      const woken = this.unresolved.get(key) ?? [];
      this.unresolved.delete(key);
      return woken.reverse();
    });
  }

  private reject(offered: OfferedEvent, { awaits, ...rejection }: PolicyRejection): void {
    if (awaits !== undefined) {
      const unresolved = this.unresolved.get(awaits);
      if (unresolved) unresolved.push({ ...offered, rejection, awaits });
      else this.unresolved.set(awaits, [{ ...offered, rejection, awaits }]);
    } else if (offered.index === null) {
      const { event, line } = offered;
      this.refused.push({ event, line, awaits: null, rejection });
    } else {
      this.rejections.push({ index: offered.index, ...rejection });
    }
  }

  /** Lets the unresolved events of a run wait, as long as there is room; rejects the others. */
  private letUnresolvedWait(): Pick<Decision, 'waiting' | 'newlyWaiting'> {
    const waiting = new Map<string, WaitingEvent>();
    const { room = 0 } = this.circumstances;
    let newlyWaiting = 0;
    for (const { event, index, line, awaits, rejection } of [...this.unresolved.values()].flat()) {
      const key = identityKey(event);
      const known = waiting.get(key);
      if (index === null) {
        waiting.set(key, { event, line, awaits, rejection });
      } else if (!this.request.run) {
        this.rejections.push({ index, ...rejection });
      } else if (known) {
        const differences = differingMembers(known.event.canonical, known.event, event);
        if (differences.length > 0)
          this.rejections.push({ index, ...idConflict(differences, IN_REQUEST, null) });
      } else if (newlyWaiting === room) {
        this.rejections.push({ index, ...rejection, detail: withoutRoom(rejection.detail) });
      } else {
        waiting.set(key, { event, line, awaits, rejection });
        newlyWaiting += 1;
      }
    }
    return { waiting: [...waiting.values()], newlyWaiting };
  }

  private placeOrReject(event: OfferedEvent['event']): number | PolicyRejection {
    const { pending, pendingRequest } = this;
    const { policy, now, referredTo } = this.circumstances;
    const [future] = futureProblems(event, now);
    if (future) return future;
    let target: AmendTarget | null = null;
    const amended = amendedIdentity(event);
    if (amended) {
      const found = pendingRequest.find(amended);
      const isReferredTo = (unit: string): boolean =>
        referredTo.has(unit) ||
        [...pending.placed, ...pendingRequest.placed].some((placed) => refersTo(placed.event, unit));
      const problem = amendmentProblem(event, found, isReferredTo);
      if (problem) return found ? problem : { ...problem, awaits: targetKey(amended) };
      target = found ? { ...found, amendedUnits: pendingRequest.amendedUnits(event, found) } : null;
    }
    return policy.check(event, target, pendingRequest.nextPosition) ?? pendingRequest.place(event, target);
  }
}

const NOTHING_STORED: Omit<Decision, 'rejections'> = {
  stored: false,
  accepted: 0,
  duplicates: 0,
  position: null,
  waiting: [],
  newlyWaiting: 0,
  found: [],
  refused: [],
};

function withoutRoom({ vi, en }: Bilingual): Bilingual {
  return bilingual(
    `${vi} Dòng này không thể chờ dòng sau vì đã có quá nhiều dòng của lượt gửi đang chờ.`,
    `${en} It cannot wait for a later line, because too many lines of the run wait already.`,
  );
}

const IN_REQUEST = bilingual('Một sự kiện khác của yêu cầu này', 'Another event of this request');
const IN_LOG = bilingual('Một sự kiện khác trong nhật ký', 'Another event in the log');

function atPosition(position: number): Bilingual {
  return bilingual(`Sự kiện ở vị trí ${position}`, `The event at position ${position}`);
}

/**
 * The advice holds for every kind of event. The same fact under another id, without `corrects`, would count a
 * second time.
 */
function idConflict(
  differences: readonly string[],
  other: Bilingual,
  position: number | null,
): Omit<EventRejection, 'index'> {
  const members = differences.join(', ');
  const [vi, en] = members === '' ? ['', ''] : [` (ở ${members})`, ` (in ${members})`];
  const detail = bilingual(
    `${other.vi} có cùng source và id nhưng nội dung khác${vi}. Nếu đây là một dữ kiện khác, hãy đặt id riêng cho nó. Nếu đây là bản sửa của sự kiện kia, hãy gửi với id mới và corrects là id này; đừng gửi lại cùng một dữ kiện với id khác, vì nó sẽ được tính hai lần.`,
    `${other.en} has the same source and id but says something else${en}. If this is another fact, give it an id of its own. If it corrects the other event, send it under a new id with this id in corrects; do not send the same fact under another id without that, because it would count twice.`,
  );
  return { pointer: '/id', code: 'id-conflict', detail, position };
}
