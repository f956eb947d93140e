import type { LocalizedText } from '#kernel';

export interface OrgUnit {
  code: string;
  name: LocalizedText | string;
  level: 'nation' | 'ministry' | 'province' | 'department' | 'commune' | 'other';
  /** In today's tree. A merged org unit lies below its successor, so that its history counts there. */
  parent: string | null;
  status: 'active' | 'merged' | 'split' | 'dissolved';
  /** Epoch milliseconds. */
  establishedAt: number;
  endedAt: number | null;
  /** The org units that succeed it: one after a merger, several after a split. */
  successors: readonly string[];
}

/** Today's tree of org units, folded from tree events in the order of (time, position). Immutable. */
export interface OrgTree {
  get(code: string): OrgUnit | undefined;
  units(): readonly OrgUnit[];
  roots(): readonly OrgUnit[];
  children(code: string): readonly OrgUnit[];
  /** Returns the ancestors, from the parent up to the root. */
  ancestors(code: string): readonly string[];
  /** Tells whether `code` is the org unit `scope` or below it. A `scope` of null contains everything. */
  isWithin(code: string, scope: string | null): boolean;
  /** Returns `code` and everything below it. */
  subtree(code: string): readonly string[];
}
