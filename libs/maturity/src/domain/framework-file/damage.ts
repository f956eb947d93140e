/** An entry of a list of the file, with its JSON pointer. */
export interface Place<T> {
  entry: T;
  path: string;
  index: number;
}

/**
 * The places where the structure is broken. The meaning is checked everywhere else, so that one run reports
 * everything that is wrong.
 */
export class Damage {
  constructor(private readonly pointers: readonly string[]) {}

  /** Returns whether anything is broken at or below a path. */
  at(path: string): boolean {
    return this.pointers.some((pointer) => pointer === path || pointer.startsWith(`${path}/`));
  }

  /** Returns the entries of a list that are not damaged. */
  whole<T>(list: unknown, path: string): Place<T>[] {
    return this.places<T>(list, path).filter((place) => !this.at(place.path));
  }

  /** Returns the entries of a list that are objects, damaged or not. */
  places<T>(list: unknown, path: string): Place<T>[] {
    if (!Array.isArray(list)) return [];
    return list
      .map((entry, index) => ({ entry: entry as T, path: `${path}/${index}`, index }))
      .filter(({ entry }) => typeof entry === 'object' && entry !== null);
  }
}
