import type { LocalizedText } from '#kernel';

export interface OrgUnit {
  code: string;
  name: LocalizedText | string;
  level: 'nation' | 'ministry' | 'province' | 'department' | 'commune' | 'other';
  /** In today's tree. A merged body hangs below the body it became part of, so that its history counts there. */
  parent: string | null;
  status: 'active' | 'merged' | 'split' | 'dissolved';
  /** Epoch milliseconds. */
  establishedAt: number;
  endedAt: number | null;
  /** Where it went: one body after a merger, several after a split. */
  successors: readonly string[];
}

/** Today's tree of bodies, folded from tree events in order of (time, position). Immutable. */
export interface OrgTree {
  get(code: string): OrgUnit | undefined;
  units(): readonly OrgUnit[];
  roots(): readonly OrgUnit[];
  children(code: string): readonly OrgUnit[];
  /** From the parent up to the root. */
  ancestors(code: string): readonly string[];
  /** Is `code` the body `scope` or below it? A `scope` of null holds everything. */
  isWithin(code: string, scope: string | null): boolean;
  /** `code` and everything below it. */
  subtree(code: string): readonly string[];
}
