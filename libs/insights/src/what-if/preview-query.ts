import { Injectable } from '@nestjs/common';
import { peersAt, readingsOf } from '#assessments';
import { WorkingCalendar } from '#calendar/domain';
import { Database, type Queryable } from '#database';
import { EventLogReader, hypotheticalEvents } from '#event-log';
import type { LoggedEvent, ValidEvent } from '#event-log/domain';
import { Clock, DayZone, type Day } from '#kernel';
import { assess, type Framework } from '#maturity/domain';
import {
  EffectOfBatch,
  entityKey,
  inSnapshot,
  kindOf,
  KNOWN_NOW,
  ProjectedPosition,
  readEntities,
  ReadingsAt,
} from '#read-models';
import { measuresRead } from '#read-models/domain';
import { amountsOf, changedTotals, figuresOf, type ChangedTotals } from './changed-totals.js';
import type { EntityChange, Preview, PreviewQuestion, TreeQuestion, UnitEffects } from './preview.js';
import type { FrameworkEffect } from './what-if.js';

type Effect = Awaited<ReturnType<EffectOfBatch['of']>>;

/**
 * Answers what recording events now would change: the entities, the figures, and the results of their org
 * units and of those above. Nothing is stored.
 */
@Injectable()
export class PreviewQuery {
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
   * Returns null for amendments of the tree of org units, which totals are not worked out for, and while the
   * read models do not count yet what the events amend.
   */
  of(question: PreviewQuestion): Promise<{ preview: Preview; events: readonly LoggedEvent[] } | null> {
    return inSnapshot(this.database, async (snapshot) => {
      const position = await this.projected.read(snapshot);
      const events = await this.hypothetical(snapshot, question.events, position);
      if (events === null) return null;
      const effect = await this.effectOf(snapshot, events, position);
      const { asOf } = question;
      const changed = changedTotals(effect);
      const preview: Preview = {
        position,
        entities: await this.entities(snapshot, effect, asOf),
        figures: figuresOf(changed, asOf),
        changesFigures: changed.length > 0,
        units: await this.units(snapshot, effect, changed, question),
      };
      return { preview, events };
    });
  }

  /**
   * Returns what these changes of the tree of org units do to the results of the org units asked about; null
   * while the read models do not count yet what the events amend.
   */
  ofTree({ events, orgUnits, asOf, frameworksOf }: TreeQuestion): Promise<readonly UnitEffects[] | null> {
    return inSnapshot(this.database, async (snapshot) => {
      const position = await this.projected.read(snapshot);
      const logged = await this.accepted(snapshot, events, position);
      if (logged === null) return null;
      const effect = await this.effectOf(snapshot, logged, position);
      const asked = orgUnits.flatMap((orgUnit) => {
        const frameworks = frameworksOf(orgUnit);
        return frameworks.length === 0 ? [] : [{ orgUnit, frameworks }];
      });
      return this.effects(snapshot, asked, effect, asOf);
    });
  }

  private effectOf(q: Queryable, events: readonly LoggedEvent[], position: number): Promise<Effect> {
    const batch = { after: position, to: position + events.length, events, hypothetical: true };
    return EffectOfBatch.hypothetical(this.reader, this.zone, this.calendar).of(q, batch);
  }

  /** The log has accepted the events already; here only the end of the log differs. */
  private async accepted(
    q: Queryable,
    events: readonly ValidEvent[],
    end: number,
  ): Promise<LoggedEvent[] | null> {
    const policy = { check: () => null };
    const found = await hypotheticalEvents(q, events, { end, policy, now: this.clock.now() });
    return found.rejections.length > 0 ? null : found.events;
  }

  private async hypothetical(
    q: Queryable,
    events: readonly ValidEvent[],
    end: number,
  ): Promise<LoggedEvent[] | null> {
    const found = await this.accepted(q, events, end);
    if (found === null) return null;
    const amended = found.flatMap(({ amends }) => amends ?? []);
    const targets = amended.length === 0 ? [] : await this.reader.at(q, amended);
    return targets.some((target) => kindOf(target) === 'tree') ? null : found;
  }

  private async entities(q: Queryable, effect: Effect, asOf: Day): Promise<EntityChange[]> {
    const { changed } = effect.entities;
    const known = await readEntities(q, changed);
    return changed.flatMap((entity) => {
      const orgUnit = effect.tree.get(entity.orgUnitId)?.code;
      if (orgUnit === undefined) return [];
      const before = known.get(entityKey(entity));
      return [
        {
          orgUnit,
          subject: entity.subject,
          name: entity.name ?? before?.name ?? null,
          before: before ? amountsOf(before.deltas, effect.measures, asOf) : null,
          after: amountsOf(entity.deltas, effect.measures, asOf),
        },
      ];
    });
  }

  private async units(
    q: Queryable,
    effect: Effect,
    changed: readonly ChangedTotals[],
    { asOf, frameworksOf }: PreviewQuestion,
  ): Promise<readonly UnitEffects[]> {
    const { tree } = effect;
    const measures = new Set(changed.map(({ measure }) => measure));
    const ids = [...new Set(changed.flatMap(({ orgUnitId }) => [orgUnitId, ...tree.ancestors(orgUnitId)]))];
    const asked = ids.flatMap((id) => {
      const orgUnit = tree.get(id)?.code;
      if (orgUnit === undefined) return [];
      const frameworks = frameworksOf(orgUnit).filter((framework) => readsAny(framework, measures));
      return frameworks.length === 0 ? [] : [{ orgUnit, frameworks }];
    });
    return this.effects(q, asked, effect, asOf);
  }

  /** Assesses org units before and after. */
  private async effects(
    q: Queryable,
    asked: readonly { orgUnit: string; frameworks: readonly Framework[] }[],
    effect: Effect,
    asOf: Day,
  ): Promise<readonly UnitEffects[]> {
    if (asked.length === 0) return [];
    const readings = readingsOf([...new Set(asked.flatMap(({ frameworks }) => frameworks))]);
    const codes = asked.map(({ orgUnit }) => orgUnit);
    const before = await this.readings.read(q, codes, readings, [asOf], KNOWN_NOW);
    const after = await this.readings.withHypothetical(q, codes, readings, [asOf], effect);
    const peers = new Map<Framework, Awaited<ReturnType<typeof peersAt>>>();
    const units: UnitEffects[] = [];
    for (const { orgUnit, frameworks } of asked) {
      const effects: FrameworkEffect[] = [];
      for (const framework of frameworks) {
        const known = peers.get(framework);
        const ranked = known ?? (await peersAt(q, this.readings, framework, { ...KNOWN_NOW, asOf }));
        peers.set(framework, ranked);
        effects.push({
          framework,
          before: assess(framework, before.at(orgUnit, asOf), asOf, ranked),
          after: assess(framework, after.at(orgUnit, asOf), asOf, ranked),
        });
      }
      units.push({ orgUnit, effects });
    }
    return units;
  }
}

function readsAny(framework: Framework, measures: ReadonlySet<string>): boolean {
  return framework.readings.some((reading) =>
    measuresRead(reading).some(({ measure }) => measures.has(measure)),
  );
}
