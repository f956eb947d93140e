/** How far a capability is: 0 not started to 3 proven. */
export const STATUS = 'capabilities.status';

/** Attesting it counts a capability, and says how far it is. */
const MEASURES = [
  'capabilities.attested',
  'capabilities.inProgress',
  'capabilities.inPlace',
  'capabilities.proven',
];

/** The status that work on this measure gives a capability; `null`: it is no such work. */
export function statusOf(measure: string): number | null {
  const status = MEASURES.indexOf(measure);
  return status > 0 ? status : null;
}

/** Work that brings a capability to a status, by its plain name: "1 capability in place". */
export function statusWork(measure: string, status: number): string {
  return measure === STATUS ? (MEASURES[Math.ceil(status)] ?? measure) : measure;
}
