import { Injectable } from '@nestjs/common';
import { readingsOf, peersAt } from '#assessments';
import { WorkingCalendar } from '#calendar/domain';
import { Database, type Queryable } from '#database';
import {
  EventLogReader,
  hypotheticalEvents,
  type EventRejection,
  type Rejection,
  type RequestPolicy,
} from '#event-log';
import { vocabulary, type LoggedEvent, type ValidEvent } from '#event-log/domain';
import { bilingual, Clock, DayZone, DomainError, type Day } from '#kernel';
import { assess, assessAfter, type Framework, type WorkDone } from '#maturity/domain';
import { KNOWN_NOW, EffectOfBatch, inSnapshot, ProjectedPosition, ReadingsAt } from '#read-models';
import type { FrameworkEffect, WhatIf } from './what-if.js';

/** Answers what would change if these events were recorded, and this work done, now. Nothing is stored. */
@Injectable()
export class WhatIfQuery {
  constructor(
    private readonly database: Database,
    private readonly readings: ReadingsAt,
    private readonly projected: ProjectedPosition,
    private readonly reader: EventLogReader,
    private readonly clock: Clock,
    private readonly zone: DayZone,
    private readonly calendar: WorkingCalendar,
  ) {}

  /**
   * Events may correct and retract recorded ones and each other. `check` decides whether the caller may amend
   * the target. Work is counted on top of the events, as actions count it.
   * @throws HypotheticalEventsRejectedError for an event that could not be recorded, and for changes of the
   * tree of org units
   */
  of(
    orgUnit: string,
    frameworks: readonly Framework[],
    events: readonly ValidEvent[],
    asOf: Day,
    check: RequestPolicy['check'] = () => null,
    works: readonly WorkDone[] = [],
  ): Promise<WhatIf> {
    return inSnapshot(this.database, async (snapshot) => {
      const position = await this.projected.read(snapshot);
      const hypothetical = await this.hypothetical(snapshot, events, position, check);
      const batch = {
        after: position,
        to: position + hypothetical.length,
        events: hypothetical,
        hypothetical: true,
      };
      const effect = await EffectOfBatch.hypothetical(this.reader, this.zone, this.calendar).of(
        snapshot,
        batch,
      );
      const readings = readingsOf(frameworks);
      const ask = [snapshot, [orgUnit], readings, [asOf]] as const;
      const before = (await this.readings.read(...ask, KNOWN_NOW)).at(orgUnit, asOf);
      const after = (await this.readings.withHypothetical(...ask, effect)).at(orgUnit, asOf);
      const effects: FrameworkEffect[] = [];
      for (const framework of frameworks) {
        const peers = await peersAt(snapshot, this.readings, framework, { ...KNOWN_NOW, asOf });
        effects.push({
          framework,
          before: assess(framework, before, asOf, peers),
          after: assessAfter(works, framework, after, asOf, peers),
        });
      }
      return { position, effects };
    });
  }

  private async hypothetical(
    q: Queryable,
    events: readonly ValidEvent[],
    end: number,
    check: RequestPolicy['check'],
  ): Promise<LoggedEvent[]> {
    const policy = { check: refusingTree(check) };
    const hypothetical = await hypotheticalEvents(q, events, { end, policy, now: this.clock.now() });
    if (hypothetical.rejections.length === 0) return hypothetical.events;
    throw new HypotheticalEventsRejectedError(hypothetical.rejections);
  }
}

/** Events of a what-if that could not be recorded, so nothing can be said of what they would change. */
export class HypotheticalEventsRejectedError extends DomainError {
  constructor(readonly rejections: readonly EventRejection[]) {
    const detail = bilingual(
      'Các sự kiện này không thể được ghi nên không thể cho biết chúng sẽ thay đổi điều gì.',
      'These events could not be recorded, so nothing can be said of what they would change.',
    );
    super('events-refused', detail);
  }
}

const TREE_REJECTION: Rejection = {
  pointer: '/type',
  code: 'tree-not-supposed',
  detail: bilingual(
    'Phép thử dùng cơ cấu tổ chức hiện nay; không thể gồm thay đổi về cơ cấu tổ chức.',
    "What-if uses today's tree; it cannot include changes of the org tree.",
  ),
};

function refusingTree(check: RequestPolicy['check']): RequestPolicy['check'] {
  return (event, target, position) =>
    check(event, target, position) ??
    (isAboutTree(event) || (target && isAboutTree(target)) ? TREE_REJECTION : null);
}

function isAboutTree({ type }: { type: string }): boolean {
  return vocabulary.get(type)?.kind === 'tree';
}
