import type { Causes, ChangeCause } from '#assessments/domain';

const SILENT: readonly ChangeCause[] = ['backfill', 'edition', 'rebuild'];

/** Returns causes as dirty marks without positions and runs give them. */
export function causesOf(...causes: readonly ChangeCause[]): Causes {
  const isSilent = (cause: ChangeCause): boolean => SILENT.includes(cause);
  return {
    live: new Set(causes.filter((cause) => !isSilent(cause))),
    silent: new Set(causes.filter(isSilent)),
    positions: null,
    runs: new Map(),
  };
}
