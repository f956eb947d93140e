/** The status of a capability: 0 not started to 3 proven. */
export const STATUS = 'capabilities.status';

/** Attesting a capability counts it and sets its status. */
const MEASURES = [
  'capabilities.attested',
  'capabilities.inProgress',
  'capabilities.inPlace',
  'capabilities.proven',
];

/**
 * The status that work on this measure gives a capability; `null`: the measure does not count capabilities.
 */
export function statusOf(measure: string): number | null {
  const status = MEASURES.indexOf(measure);
  return status > 0 ? status : null;
}

/** Work that brings a capability to a status, in plain words: "1 capability in place". */
export function statusWork(measure: string, status: number): string {
  return measure === STATUS ? (MEASURES[Math.ceil(status)] ?? measure) : measure;
}
