import type { FrameworkDefinition, IndexTrack } from '../framework.js';
import type { EditionClash, FrameworkFile } from './framework-file.js';

/**
 * Reports KPIs and index tracks of two editions of one basis that differ in unit or scale. Such editions are
 * compared number by number.
 */
export function checkBasis(earlier: FrameworkFile, { framework: later }: FrameworkFile): EditionClash[] {
  if (earlier.framework.edition.basis !== later.edition.basis) return [];
  const differs = (path: string, what: string): EditionClash => ({
    path,
    rule: 'basis-differs',
    detail: `${what} in ${earlier.file}, an edition of the same basis: make them agree, or give this edition a basis of its own.`,
  });
  return [
    ...unitsThatDiffer(earlier.framework, later, differs),
    ...scalesThatDiffer(earlier.framework, later, differs),
  ];
}

type Differs = (path: string, what: string) => EditionClash;

function unitsThatDiffer(
  earlier: FrameworkDefinition,
  later: FrameworkDefinition,
  differs: Differs,
): EditionClash[] {
  const units = new Map(earlier.kpis.map(({ id, unit }) => [id, unit]));
  return later.kpis.flatMap(({ id, unit }, index) => {
    const before = units.get(id);
    return before === undefined || before === unit
      ? []
      : differs(`/kpis/${index}/unit`, `${id} is in ${before}`);
  });
}

function scalesThatDiffer(
  earlier: FrameworkDefinition,
  later: FrameworkDefinition,
  differs: Differs,
): EditionClash[] {
  const scales = new Map(earlier.tracks.filter(isIndex).map(({ id, max }) => [id, max]));
  return later.tracks.flatMap((track, index) => {
    const before = isIndex(track) ? scales.get(track.id) : undefined;
    if (!isIndex(track) || before === undefined || before === track.max) return [];
    return differs(`/tracks/${index}/max`, `${track.id} goes up to ${before}`);
  });
}

const isIndex = (track: { kind: string }): track is IndexTrack => track.kind === 'index';
