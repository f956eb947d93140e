import type { ResolveReason } from '../alert.js';

/**
 * The sentences of notifications in one language. Arguments are formatted; a stage of `null` is below the
 * first.
 */
export interface Phrases {
  /** A stage within a sentence: `giai đoạn 2 (Mở)`. */
  stage(level: number, name: string): string;
  /** A band of an index: `mức 3 (Cao)`. */
  band(level: number, name: string): string;
  /** A gate that opens independently of others: `cổng 2 (Không giấy tờ)`. */
  gate(level: number, name: string): string;
  /** How many gates are open, within a sentence: `mức đã mở 3/4 cổng`. */
  openGates(howMany: string): string;
  advanced(unit: string, to: string): string;
  regressed(unit: string, from: string | null, to: string | null): string;
  approaching(unit: string, next: string): string;
  kpiMoved(unit: string, kpi: string, value: string): string;
  baseline(unit: string, to: string | null): string;
  restated(unit: string, to: string | null): string;
  acknowledged(title: string): string;
  acknowledgedBy(name: string): string;
  resolved(title: string): string;
  resolvedBecause: Readonly<Record<ResolveReason, string>>;
  replaced: string;
  withdrawn(title: string): string;
  withdrawnBecause(reason: string | null): string;
  /** The change of stage with its framework, track and day. */
  ladder(framework: string, track: string, from: string | null, to: string | null, day: string): string;
  wayTo(next: string, share: string): string;
  notMeasured: string;
  evidence: string;
  missing(next: string): string;
  threshold(direction: 'at-least' | 'at-most', threshold: string): string;
  exitThreshold(direction: 'at-least' | 'at-most', threshold: string): string;
  needs(direction: 'at-least' | 'at-most', threshold: string): string;
  moreWork(count: string, unitOfWork: string): string;
  arrival(next: string, day: string): string;
}

export function sign(direction: 'at-least' | 'at-most'): string {
  return direction === 'at-least' ? '≥' : '≤';
}
