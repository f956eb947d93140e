/**
 * Returns by how many pixels each label is moved downwards so that none covers another. Labels keep their
 * order and stay within the height.
 *
 * @param places of the middles of the labels, in pixels from the top
 */
export function spreadLabels(places: readonly number[], room: number, height: number): number[] {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place);
  const moved: number[] = [];
  for (const { place } of order) moved.push(Math.max(place, (moved.at(-1) ?? -Infinity) + room));
  // What was pushed beyond the lower edge pushes the labels above it back.
  for (let i = moved.length - 1; i >= 0; i--)
    moved[i] = Math.min(moved[i] ?? 0, i === moved.length - 1 ? height : (moved[i + 1] ?? height) - room);
  const shifts = new Array<number>(places.length).fill(0);
  order.forEach(({ place, index }, i) => (shifts[index] = Math.round((moved[i] ?? place) - place)));
  return shifts;
}
