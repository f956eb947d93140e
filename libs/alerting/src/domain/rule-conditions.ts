import { checkKinds, type AnnouncedVerdict, type AnnouncementData } from '#assessments/domain';
import type { AlertKind } from './alert-kinds.js';

/**
 * The conditions that a rule can have under `when`, each with the values that its file may give. The JSON
 * Schema of rules files and the types derive from these lists.
 */
export const stageMoves = ['advanced', 'regressed'] as const;
export const gateMoves = ['opened', 'closed'] as const;
export const bandMoves = ['up', 'down'] as const;
export const itemMoves = ['attested', 'revoked'] as const;
export const milestoneMoves = ['planned', 'rescheduled', 'due', 'late', 'reached', 'cancelled'] as const;
export const targetVerdicts = [
  'under-way',
  'reached',
  'reached-late',
  'missed',
  'ended',
] as const satisfies readonly AnnouncedVerdict[];

/** A kind of check, or any of them. */
export const checkChoices = ['any', ...checkKinds] as const;

/** A KPI that moved, in the unit of the KPI: percentage points for percentages. */
export interface KpiCondition {
  /** `any`: each KPI that the next stage needs. */
  id: string;
  direction: 'toward' | 'away';
  by: number;
  /** The number of days within which it moved. */
  days: number;
}

/** An event, by its type and by members of its data. */
export interface RecordedCondition {
  type: string;
  /** The data must have these values. */
  filter: Readonly<Record<string, string | number | boolean>>;
}

/** When a rule applies. Exactly one member. */
export type RuleCondition =
  | { stage: readonly (typeof stageMoves)[number][] }
  | { approaching: true }
  | { gate: readonly (typeof gateMoves)[number][] }
  | { band: readonly (typeof bandMoves)[number][] }
  | { kpi: KpiCondition }
  | { score: { by: number } }
  | { item: readonly (typeof itemMoves)[number][] }
  | { target: readonly (typeof targetVerdicts)[number][] }
  | { milestone: readonly (typeof milestoneMoves)[number][] }
  | { recorded: RecordedCondition }
  | { check: readonly (typeof checkChoices)[number][] };

type KeysOfUnion<T> = T extends unknown ? keyof T : never;
export type ConditionName = KeysOfUnion<RuleCondition>;

/** What a condition is checked against. */
export interface Movement {
  kind: AlertKind;
  data: AnnouncementData;
  /**
   * How far the KPI of the entry moved toward its threshold within some days, in the unit of the KPI;
   * negative: away from it. `null`: it cannot be measured.
   */
  kpiMoved(days: number): number | null;
  /** The direction in which the KPI of the entry moved since the entry before. */
  kpiStep: 'toward' | 'away' | null;
  /** How far the score moved since the last alert about it, or since the entry before. */
  scoreMoved: number | null;
}

/** Tells whether the movement is one that the rule is about. */
export function conditionHolds(when: RuleCondition, movement: Movement): boolean {
  const { kind, data } = movement;
  if ('approaching' in when) return kind === 'threshold-approaching';
  if ('stage' in when) return when.stage.some((move) => move === stageMove(movement));
  if ('gate' in when) return when.gate.some((move) => kind === `gate-${move}`);
  if ('item' in when) return when.item.some((move) => kind === `item-${move}`);
  if ('milestone' in when) return when.milestone.some((move) => kind === `milestone-${move}`);
  if ('band' in when) return kind === 'band-changed' && when.band.includes(bandMove(data));
  if ('target' in when)
    return kind === 'target-verdict' && when.target.some((each) => each === data.verdict?.to);
  if ('score' in when)
    return kind === 'score-moved' && isAtLeastBy(Math.abs(movement.scoreMoved ?? 0), when.score.by);
  if ('kpi' in when) return kind === 'kpi-moved' && kpiHolds(when.kpi, movement);
  if ('check' in when)
    return kind === 'check-fired' && when.check.some((each) => each === 'any' || each === data.check?.kind);
  return kind === 'recorded' && recordedHolds(when.recorded, data);
}

/** An index has bands instead of stages: the next band up is its next stage. */
function stageMove({ kind, data }: Movement): (typeof stageMoves)[number] | null {
  if (kind === 'band-changed') return bandMove(data) === 'up' ? 'advanced' : 'regressed';
  return stageMoves.find((move) => kind === `stage-${move}`) ?? null;
}

function bandMove({ from, to }: AnnouncementData): (typeof bandMoves)[number] {
  return (to?.level ?? 0) > (from?.level ?? 0) ? 'up' : 'down';
}

function kpiHolds({ id, direction, by, days }: KpiCondition, { data, kpiMoved, kpiStep }: Movement): boolean {
  if (id !== 'any' && id !== data.kpi) return false;
  return kpiStep === direction && kpiHasMoved({ direction, by, days }, kpiMoved);
}

/** Tells whether a KPI moved by the amount of a rule within its days. */
export function kpiHasMoved(
  { direction, by, days }: Pick<KpiCondition, 'direction' | 'by' | 'days'>,
  kpiMoved: Movement['kpiMoved'],
): boolean {
  const moved = kpiMoved(days);
  return moved !== null && isAtLeastBy(direction === 'toward' ? moved : -moved, by);
}

/** Differences of decimals are not exact: 1.4 − 0.9 is a little less than 0.5. */
export function isAtLeastBy(moved: number, by: number): boolean {
  return moved >= by - 1e-9;
}

function recordedHolds({ type, filter }: RecordedCondition, { recorded }: AnnouncementData): boolean {
  return (
    recorded?.type === type &&
    Object.entries(filter).every(([member, value]) => recorded.data[member] === value)
  );
}
