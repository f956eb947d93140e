import leven from 'leven';

/**
 * Returns the known name that somebody most likely meant; null when none is near. A name that differs in more
 * than a third of its characters is another name. Cheap for hostile input: names of another length are not
 * compared.
 */
export function nearestName(name: string, known: Iterable<string>): string | null {
  const wanted = name.toLowerCase();
  let nearest: string | null = null;
  let distance = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) >= distance) continue;
    const found = leven(wanted, candidate.toLowerCase());
    if (found < distance) [nearest, distance] = [candidate, found];
  }
  return nearest;
}
