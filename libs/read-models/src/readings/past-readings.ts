import { Injectable } from '@nestjs/common';
import type { Queryable } from '#database';
import { DayZone, type Day } from '#kernel';
import { distinctStocks, eventTypesOf, measureCatalogue, type Delta, type Reading } from '#maturity/domain';
import { OrgDirectory, TreeHistory, type Existence } from '#org-units';
import type { MeasuredDelta, MeasureIds, BatchDeltas } from '../domain/deltas/index.js';
import {
  allMeasuresRead,
  GatheredTotals,
  Intervals,
  measuresOfRatios,
  NOBODY_SILENT,
  OwnChanges,
  OwnDeltas,
  readByOverlap,
  ReadingTable,
  subjectsRead,
  type Gathering,
} from '../domain/readings/index.js';
import { OWN, type DayGrid, type Exact } from '../domain/rollups/index.js';
import { FactsBySource, showsLife } from '../domain/silence/index.js';
import { gatherStored } from '../storage/totals-of-tree-versions.js';
import { OrgUnitTrees } from '../storage/org-unit-trees.js';
import { isTreeOf, PastAdjustments, type GatherAdjustment } from './past-adjustments.js';
import { pastOrgUnits, type PastOrgUnits } from './past-org-units.js';
import type { ReplayPlan } from './replay-plan.js';
import type { PastQuestion } from './past-question.js';
import { leftOutPast } from './left-out-past.js';
import { gridOf, type LeftOutOfOrgUnit, type ReadingGrid } from './reading-grid.js';
import { LogDifference } from './replay/log-difference.js';
import { PastSilence } from './silent-parts-past.js';

/**
 * Answers what the rollups of today's tree cannot: by the tree of another day, and as known at another
 * moment. Starts from the stored totals or from nothing, whichever is nearer in the log, and adds what lies
 * between.
 */
@Injectable()
export class PastReadings {
  private readonly trees = new OrgUnitTrees();

  constructor(
    private readonly directory: OrgDirectory,
    private readonly log: LogDifference,
    private readonly mergers: PastAdjustments,
    private readonly zone: DayZone,
  ) {}

  read(q: Queryable, question: PastQuestion, plan: ReplayPlan): Promise<ReadingGrid> {
    return readByOverlap<string, ReadonlyMap<string, Day>, readonly LeftOutOfOrgUnit[]>(
      question.readings,
      (readings, once) =>
        this.readRule(q, { ...question, readings }, plan, once && question.view.tree !== 'as-was'),
    );
  }

  /** @param countsOnce whether what merged org units both have counts once */
  private async readRule(
    q: Queryable,
    question: PastQuestion,
    plan: ReplayPlan,
    countsOnce: boolean,
  ): Promise<ReadingGrid> {
    const treeVersions = await this.treeVersions(q, question, plan);
    const places = await pastOrgUnits(q, treeVersions, this.zone, question);
    const { dictionary, membership, orgUnits } = places;
    const measures = await dictionary.measures(q);
    const asked: Sources = { question, plan, places, measures };
    const intervals = intervalsFor(question, places);
    const ids = new Set(measuresOfRatios(question.readings).flatMap((name) => measures.find(name) ?? []));
    const changes = new OwnChanges(ids);
    const silence = await PastSilence.find(q, {
      ...{ question, places, measures },
      changes: await this.changedFacts(q, asked),
    });
    const bySubject = subjectsAskedFor(question.readings, measures);
    const ofSilent = new OwnDeltas(silence.orgUnitIds, (measure, subject) => {
      const subjects = bySubject.get(measure);
      return subjects === null || subjects?.has(subject) === true;
    });
    const { totals, subjects } = await this.totals(q, asked, {
      ...{ membership, intervals, bySubject, countsOnce },
      own: [changes, ofSilent],
    });
    const fromStored = plan.from === 'read models';
    const silent = await silence.parts(q, { fromStored, changes: ofSilent });
    const leftOut = await leftOutPast(q, {
      ...{ readings: question.readings, days: question.days, membership, measures, changes },
      fromStored,
      isAnySilent: silent !== NOBODY_SILENT,
    });
    const table = new ReadingTable({
      readings: question.readings,
      intervals,
      orgUnits,
      measures,
      totals,
      reporting: { days: new Set(question.coverage), totals, intervals },
      subjects,
      silent,
      leftOut,
    });
    return gridOf(table, places);
  }

  /** Returns whether the org unit existed on that day, according to the log up to the plan's position. */
  async existence(q: Queryable, orgUnit: string, day: Day, { position }: ReplayPlan): Promise<Existence> {
    return (await this.directory.treeHistory(this.zone, position, q)).existence(orgUnit, day);
  }

  private treeVersions(
    q: Queryable,
    { hypothetical }: PastQuestion,
    { position }: ReplayPlan,
  ): TreeHistory | Promise<TreeHistory> {
    if (hypothetical?.treeEvents) return TreeHistory.of(hypothetical.treeEvents, this.zone);
    return this.directory.treeHistory(this.zone, position, q);
  }

  /** Gathers the totals of a question. */
  private async totals(
    q: Queryable,
    asked: Sources,
    { membership, intervals, bySubject, countsOnce, own }: Gathered,
  ): Promise<ReturnType<GatheredTotals['finish']>> {
    const { question, measures } = asked;
    const gathering: Gathering = {
      membership,
      intervals,
      days: question.days,
      happens: (measure) => measureCatalogue.get(measures.nameOf(measure) ?? '')?.windowed ?? false,
      bySubject,
      bySegment: (measure) => measures.isBySegment(measure),
    };
    const gathered = new GatheredTotals(gathering);
    await this.gather(q, gathered, gathering, { ...asked, countsOnce, own });
    return gathered.finish();
  }

  /** Returns by how much the facts that count differ from the stored ones. */
  private async changedFacts(q: Queryable, { question, plan, places }: Sources): Promise<FactsBySource> {
    if (question.hypothetical) return question.hypothetical.deltas.facts.bySource();
    const changes = new FactsBySource();
    if (plan.position === plan.projected) return changes;
    const interval = { from: plan.position, to: plan.projected, units: places.members };
    for (const { orgUnit, source, noun, day, facts } of await this.log.facts(q, interval)) {
      const orgUnitId = places.idOf(orgUnit);
      if (orgUnitId !== undefined && showsLife(noun)) changes.add({ orgUnitId, source }, noun, day, -facts);
    }
    return changes;
  }

  private async gather(
    q: Queryable,
    gathered: GatheredTotals,
    gathering: Gathering,
    sources: Sources & Pick<Gathered, 'countsOnce' | 'own'>,
  ): Promise<void> {
    const { question, plan, places, measures, countsOnce, own } = sources;
    const units = places.members;
    const names = allMeasuresRead(question.readings);
    const fromStored = plan.from === 'read models';
    const tree = await this.trees.load(q);
    const adjusted = fromStored && countsOnce && isTreeOf(tree, places);
    const gatherAdjustment = (orgUnitId: number, item: MeasuredDelta, sign: 1 | -1): void =>
      gathered.add(orgUnitId, measures.isOwn(item.measure) ? { ...item, subject: null } : item, sign);
    if (fromStored) {
      await gatherStored(q, tree, gathered, gathering, idsOf(measures, names), adjusted);
      // In another tree than the stored one all adjustments are computed below.
      const putAdjustment = adjusted ? gatherAdjustment : () => undefined;
      if (question.hypothetical)
        gatherHypothetical(gathered, question.hypothetical.deltas, putAdjustment, own);
      if (plan.position === plan.projected && adjusted === countsOnce) return;
    }
    if (countsOnce) await this.mergers.read(q, { plan, places, measures, names, adjusted }, gatherAdjustment);
    const wanted = new Set(names);
    const sign = fromStored ? -1 : 1;
    const addDelta = (orgUnit: string, delta: Delta, direction: 1 | -1): void => {
      const orgUnitId = places.idOf(orgUnit);
      if (orgUnitId === undefined || !units.has(orgUnit) || !wanted.has(delta.measure)) return;
      for (const item of measures.deltas([delta])) {
        gathered.add(orgUnitId, item, direction === sign ? 1 : -1);
        for (const each of own) each.add(orgUnitId, item, direction === sign ? 1 : -1);
      }
    };
    const interval = fromStored
      ? { from: plan.position, to: plan.projected }
      : { from: 0, to: plan.position };
    const types = [...new Set(names.flatMap(eventTypesOf))];
    const distinct = names.some((name) => distinctStocks.has(name));
    await this.log.read(q, { ...interval, units, types, distinct }, addDelta);
  }
}

interface Sources {
  question: PastQuestion;
  plan: ReplayPlan;
  places: PastOrgUnits;
  measures: MeasureIds;
}

/** What is gathered. */
interface Gathered extends Pick<Gathering, 'membership' | 'intervals' | 'bySubject'> {
  /** Whether entities of merged org units count once. */
  countsOnce: boolean;
  /** Get by how much own totals differ from the stored ones. */
  own: OwnReceivers;
}

type OwnReceivers = readonly [OwnChanges, OwnDeltas];

function gatherHypothetical(
  gathered: GatheredTotals,
  hypothetical: BatchDeltas,
  gatherAdjustment: GatherAdjustment,
  [changes, ofSilent]: OwnReceivers,
): void {
  for (const { orgUnitId, delta } of hypothetical.adjustments) gatherAdjustment(orgUnitId, delta, 1);
  for (const { orgUnitId, id, ...total } of totalsIn(hypothetical.measures.own)) {
    const delta = { ...total, measure: id, subject: null };
    gathered.add(orgUnitId, delta);
    changes.add(orgUnitId, delta, 1);
    ofSilent.add(orgUnitId, delta, 1);
  }
  const addToSubject = (orgUnitId: number, delta: MeasuredDelta): void => {
    gathered.addToSubject(orgUnitId, delta);
    ofSilent.addToSubject(orgUnitId, delta, 1);
  };
  for (const { orgUnitId, id, ...total } of totalsIn(hypothetical.bySegment.own))
    addToSubject(orgUnitId, { ...total, ...hypothetical.segments.at(id) });
  for (const { orgUnitId, scope, ...delta } of hypothetical.subjectDeltas())
    if (scope === OWN) addToSubject(orgUnitId, delta);
}

function* totalsIn(
  grid: DayGrid,
): Generator<{ orgUnitId: number; id: number; day: Day; amount: Exact; count: number }> {
  for (const [orgUnitId, days] of grid.entries())
    for (const [day, { measures, amounts, counts }] of days)
      for (const [index, id] of measures.entries())
        yield { orgUnitId, id, day, amount: amounts[index] ?? 0, count: counts[index] ?? 0 };
}

/**
 * Returns the intervals of the question. They also end where the windows do on the last day before each
 * merger of a restated org unit, because figures of that day are compared.
 */
function intervalsFor({ readings, days }: PastQuestion, { parts }: PastOrgUnits): Intervals {
  const last = Math.max(...days);
  const joined = [...parts.values()].flat().map(({ until }) => until);
  const ends = [...days, ...joined.filter((day) => day < last)];
  return new Intervals([...Intervals.of(readings, ends).ends, ...ends]);
}

function idsOf(measures: MeasureIds, names: readonly string[]): number[] {
  return [...new Set(names.flatMap((name) => measures.find(name) ?? []))];
}

function subjectsAskedFor(readings: readonly Reading[], measures: MeasureIds): Gathering['bySubject'] {
  const asked = new Map<number, Set<string> | null>();
  for (const reading of readings) {
    const read = subjectsRead(reading);
    const id = measures.find(read?.measure ?? '');
    if (!read || id === undefined) continue;
    if (read.subject === null) asked.set(id, null);
    else if (asked.has(id)) asked.get(id)?.add(read.subject);
    else asked.set(id, new Set([read.subject]));
  }
  return asked;
}
