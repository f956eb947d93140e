import type { LoggedEvent } from '#event-log/domain';

/** Events that a rule asks for, by type and by members of their data. */
export interface EventWatch {
  /** The full type: `vn.thang.dataset.opened.v1`. */
  type: string;
  /** Members of the data with the value that they must have. Absent: any event of the type. */
  filter?: Readonly<Record<string, string | number | boolean>>;
}

export function isWatched(
  { type, data }: Pick<LoggedEvent, 'type' | 'data'>,
  watches: readonly EventWatch[],
): boolean {
  return watches.some(
    (watch) =>
      watch.type === type &&
      Object.entries(watch.filter ?? {}).every(([member, value]) => data[member] === value),
  );
}
