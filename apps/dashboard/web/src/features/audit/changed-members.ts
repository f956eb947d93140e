import type { AuditRecord } from '../../queries/audit.js';

export interface ChangedMember {
  name: string;
  before: string | null;
  after: string | null;
}

/** Returns the members whose values differ before and after; all of them when there is only one state. */
export function changedMembers({ before, after }: Pick<AuditRecord, 'before' | 'after'>): ChangedMember[] {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return names
    .map((name) => ({ name, before: textOf(before?.[name]), after: textOf(after?.[name]) }))
    .filter((member) => member.before !== member.after);
}

function textOf(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
