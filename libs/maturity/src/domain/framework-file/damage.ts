/** An entry of a list of the file, with its JSON pointer. */
export interface Place<T> {
  entry: T;
  path: string;
  index: number;
}

/**
 * Where the structure is broken. The meaning is checked everywhere else, so that one run shows all that is
 * wrong.
 */
export class Damage {
  constructor(private readonly pointers: readonly string[]) {}

  /** Is anything broken here or below? */
  at(path: string): boolean {
    return this.pointers.some((pointer) => pointer === path || pointer.startsWith(`${path}/`));
  }

  /** The entries of a list that are whole. */
  whole<T>(list: unknown, path: string): Place<T>[] {
    return this.places<T>(list, path).filter((place) => !this.at(place.path));
  }

  /** All entries of a list that are objects at least. */
  places<T>(list: unknown, path: string): Place<T>[] {
    if (!Array.isArray(list)) return [];
    return list
      .map((entry, index) => ({ entry: entry as T, path: `${path}/${index}`, index }))
      .filter(({ entry }) => typeof entry === 'object' && entry !== null);
  }
}
