import { bilingual, parseDay, unitSourceOf, type DayZone, type LocalizedText } from '#kernel';
import type { LoggedEvent } from '#event-log/domain';
import { subtreesOf, type Principal } from '#identity/domain';
import type { OrgTree } from '#org-units/domain';
import type { ListedUnit, ReadUnits, RowProblem } from './read-unit-list.js';

const ESTABLISHED = 'vn.thang.org-unit.established.v1';

/** An event of a list with the row that states it. */
export interface PlannedUnit {
  row: number;
  code: string;
  name: string;
  event: Readonly<Record<string, unknown>>;
}

export interface UnitListPlan {
  /** The org unit of the tree below which the first of them come; null for roots. */
  below: string | null;
  planned: PlannedUnit[];
  /** How many org units the tree has already as the list states them. */
  same: number;
  problems: RowProblem[];
}

interface Installation {
  tree: OrgTree;
  /** The events that the tree is folded from. */
  treeEvents: readonly LoggedEvent[];
  zone: DayZone;
  now: number;
}

/**
 * Plans the events that establish what the tree lacks, those above before those below, in whatever order the
 * rows come. What the tree has stays as it is: names and places are changed where the consequences are shown.
 */
export function planUnitList(
  { units, problems }: ReadUnits,
  caller: Principal,
  installation: Installation,
): UnitListPlan {
  const { tree } = installation;
  const plan: UnitListPlan = { below: null, planned: [], same: 0, problems: [...problems] };
  const listed = new Map(units.map((unit) => [unit.code, unit]));
  for (const unit of topDown(units, listed)) {
    const known = tree.get(unit.code);
    if (known) {
      if (known.level === unit.level && known.parent === unit.parent && isNamed(known.name, unit))
        plan.same += 1;
      else plan.problems.push(different(unit));
      continue;
    }
    const topmost = topmostOf(unit, listed);
    if (plan.planned.length === 0) plan.below = tree.get(unit.parent ?? '')?.code ?? null;
    plan.planned.push({
      ...{ row: unit.row, code: unit.code, name: unit.name },
      event: eventOf(unit, topmost, caller, installation),
    });
  }
  return plan;
}

function isNamed(known: LocalizedText | string, { name }: ListedUnit): boolean {
  return (typeof known === 'string' ? known : known.vi) === name;
}

/** Returns the org units with those above before those below; a circle of parents comes last. */
function topDown(units: readonly ListedUnit[], listed: ReadonlyMap<string, ListedUnit>): ListedUnit[] {
  const depths = new Map(units.map((unit) => [unit, pathOf(unit, listed).length]));
  return [...units].sort((one, other) => (depths.get(one) ?? 0) - (depths.get(other) ?? 0));
}

function topmostOf(unit: ListedUnit, listed: ReadonlyMap<string, ListedUnit>): ListedUnit {
  return pathOf(unit, listed).at(-1) ?? unit;
}

/** Returns the org units of the list above one, from the parent up. */
function pathOf(unit: ListedUnit, listed: ReadonlyMap<string, ListedUnit>): ListedUnit[] {
  const path: ListedUnit[] = [];
  const seen = new Set([unit]);
  for (let above = parentOf(unit, listed); above && !seen.has(above); above = parentOf(above, listed)) {
    path.push(above);
    seen.add(above);
  }
  return path;
}

function parentOf({ parent }: ListedUnit, listed: ReadonlyMap<string, ListedUnit>): ListedUnit | undefined {
  return parent === null ? undefined : listed.get(parent);
}

function eventOf(
  { code, name, nameEn, level, parent, since }: ListedUnit,
  topmost: ListedUnit,
  caller: Principal,
  { treeEvents, zone, now }: Installation,
): PlannedUnit['event'] {
  const subject = `org-unit/${code}`;
  // An establishment that was retracted keeps its id, so another one gets the next.
  const before = treeEvents.filter((event) => event.subject === subject && event.type === ESTABLISHED).length;
  const day = (since === null ? undefined : parseDay(since)) ?? zone.dayOf(now);
  return {
    specversion: '1.0',
    id: `${subject}/established${before === 0 ? '' : `/${before}`}`,
    source: sourceOf(caller, topmost),
    type: ESTABLISHED,
    time: new Date(zone.startOf(day)).toISOString(),
    subject,
    datacontenttype: 'application/json',
    data: {
      name: nameEn === null ? name : { vi: name, en: nameEn },
      level,
      ...(parent !== null && { parent }),
    },
  };
}

/** The unit source of an org unit above the list, one that the caller writes: colleagues can correct it. */
function sourceOf(caller: Principal, topmost: ListedUnit): string {
  const [own] = subtreesOf(caller, 'events:write') ?? [];
  return caller.source ?? unitSourceOf(own ?? topmost.parent ?? topmost.code);
}

function different({ row, code }: ListedUnit): RowProblem {
  const detail = bilingual(
    'Cây đã có đơn vị này với tên, cấp hoặc đơn vị cấp trên khác. Hãy đổi tên hoặc chuyển đơn vị trên trang Cơ cấu tổ chức.',
    'The tree has this org unit with another name, level or parent. Rename or move it on the page Org units.',
  );
  return { row, code, problem: 'different', detail };
}
