import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity/domain';
import { patiently, RecordedLists, type RecordedList } from '#imports';
import { EventsRejectedError, Intake, Runs, type RejectedEvent } from '#intake';
import { Clock, DayZone } from '#kernel';
import { OrgDirectory } from '#org-units';
import { planUnitList, type PlannedUnit, type UnitListPlan } from './plan-unit-list.js';
import type { ReadUnits, RowProblem } from './read-unit-list.js';

export interface UnitListResult {
  /** The run that recorded it; null for a preview, and when there was nothing to record. */
  run: number | null;
  /** The import by which it can be undone as one; null where there is no run. */
  importId: number | null;
  /** Org units that the tree lacked: established, or that would be. */
  established: number;
  same: number;
  /** How many rows were, or would be, rejected. */
  rejectedRows: number;
  /** Why; of many, the first. */
  problems: RowProblem[];
}

/** The file of a list. */
export type ListFile = Pick<RecordedList, 'fileName' | 'fileBytes' | 'sha256'>;

interface RecordedUnits extends Pick<UnitListResult, 'rejectedRows' | 'problems'> {
  plan: UnitListPlan;
  run: number;
}

/** How many events are recorded at once. */
const PIECE = 500;

/** Records lists of org units: what the tree lacks is established, the rest stays as it is. */
@Injectable()
export class UnitLists {
  constructor(
    private readonly directory: OrgDirectory,
    private readonly intake: Intake,
    private readonly runs: Runs,
    private readonly recorded: RecordedLists,
    private readonly clock: Clock,
    private readonly zone: DayZone,
  ) {}

  /** Returns what `record` would do now. Stores nothing. */
  async preview(caller: Principal, list: ReadUnits): Promise<UnitListResult> {
    const plan = await this.plan(caller, list);
    const problems = problemsOf(await this.rejectionsOf(caller, plan), plan.planned);
    return resultOf(plan, { ...UNRECORDED, rejectedRows: rowsIn(problems), problems });
  }

  /**
   * Establishes what the tree lacks, as one run that is kept among the imports. A second time there is
   * nothing left to do.
   *
   * @throws EventsRejectedError when the recorder would take no row at all
   */
  async record(caller: Principal, list: ReadUnits, file: ListFile): Promise<UnitListResult> {
    const plan = await this.plan(caller, list);
    if (plan.planned.length === 0) return resultOf(plan, { ...UNRECORDED, rejectedRows: 0, problems: [] });
    const rejections = await this.rejectionsOf(caller, plan);
    if (rowsIn(problemsOf(rejections, plan.planned)) === plan.planned.length)
      throw new EventsRejectedError(rejections);
    const { id } = await this.runs.open(caller);
    const problems: RowProblem[] = [];
    try {
      for (let from = 0; from < plan.planned.length; from += PIECE)
        problems.push(...(await this.send(caller, id, plan.planned.slice(from, from + PIECE))));
    } finally {
      await this.runs.close(caller, id);
    }
    const { accepted, duplicates } = await this.runs.find(caller, id);
    // What waited for an org unit that never came was refused when the run was closed.
    const refused = await this.runs.refused(caller, id, null, PIECE);
    const codes = new Map(plan.planned.map(({ row, code }) => [row, code]));
    for (const { line, code, detail } of refused)
      problems.push({ row: line, code: codes.get(line) ?? null, problem: code, detail });
    const rejectedRows = plan.planned.length - accepted - duplicates;
    const importId = await this.keep(caller, { plan, run: id, rejectedRows, problems }, file);
    return resultOf(plan, { run: id, importId, rejectedRows, problems });
  }

  private keep(caller: Principal, recorded: RecordedUnits, file: ListFile): Promise<number> {
    const { plan, run, rejectedRows, problems } = recorded;
    const rejected = new Set(problems.map(({ row }) => row));
    const taken = plan.planned.filter(({ row }) => !rejected.has(row));
    return this.recorded.keep(caller, {
      ...file,
      ...{ orgUnit: plan.below ?? taken[0]?.code ?? '', source: String(taken[0]?.event['source'] ?? '') },
      ...{ run, established: plan.planned.length - rejectedRows, same: plan.same },
      rows: taken.map(({ row, code, name }) => {
        return { outcome: 'new', row, detail: { subject: `org-unit/${code}`, orgUnit: code, name } };
      }),
    });
  }

  private async plan(caller: Principal, list: ReadUnits): Promise<UnitListPlan> {
    const { tree, events } = await this.directory.current();
    return planUnitList(list, caller, { tree, treeEvents: events, zone: this.zone, now: this.clock.now() });
  }

  private async rejectionsOf(caller: Principal, { planned }: UnitListPlan): Promise<RejectedEvent[]> {
    if (planned.length === 0) return [];
    return this.intake.rejectionsOf(
      caller,
      planned.map(({ event }) => ({ ok: true as const, value: event })),
    );
  }

  private async send(caller: Principal, run: number, units: readonly PlannedUnit[]): Promise<RowProblem[]> {
    const candidates = units.map(({ event }) => ({ ok: true as const, value: event }));
    const lines = units.map(({ row }) => row);
    const request = { caller, candidates, handling: 'lenient', run: { id: run, lines } } as const;
    const { errors } = await patiently(() => this.intake.record(request));
    return problemsOf(errors, units);
  }
}

const UNRECORDED = { run: null, importId: null };

function resultOf(
  plan: UnitListPlan,
  { run, importId, rejectedRows, problems }: Omit<UnitListResult, 'established' | 'same'>,
): UnitListResult {
  return {
    run,
    importId,
    established: plan.planned.length - rejectedRows,
    same: plan.same,
    rejectedRows: plan.problems.length + rejectedRows,
    problems: [...plan.problems, ...problems].sort((one, other) => one.row - other.row),
  };
}

function rowsIn(problems: readonly RowProblem[]): number {
  return new Set(problems.map(({ row }) => row)).size;
}

function problemsOf(rejected: readonly RejectedEvent[], units: readonly PlannedUnit[]): RowProblem[] {
  return rejected.flatMap(({ index, code, detail }) => {
    const unit = units[index];
    return unit ? [{ row: unit.row, code: unit.code, problem: code, detail }] : [];
  });
}
