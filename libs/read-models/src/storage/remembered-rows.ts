import type { Totals } from '../domain/rollups/index.js';

/** How many numbers the rows of one table may hold that are remembered, at 24 bytes each: about 50 MB. */
const MAX_NUMBERS = 2_000_000;

type RowsOfOrgUnits<Row> = Map<number, Map<number, Row>>;

/**
 * Keeps the rows that were used last, by org unit and their place in it. When the newer half is full it
 * becomes the older half, and what was the older half is forgotten.
 */
export class RecentRows<Row> {
  private newer: RowsOfOrgUnits<Row> = new Map();
  private older: RowsOfOrgUnits<Row> = new Map();
  private size = 0;

  /** @param sizeOf how much of the room a row takes */
  constructor(
    private readonly sizeOf: (row: Row) => number,
    private readonly room: number,
  ) {}

  get(orgUnitId: number, place: number): Row | undefined {
    return this.newer.get(orgUnitId)?.get(place) ?? this.older.get(orgUnitId)?.get(place);
  }

  set(orgUnitId: number, place: number, row: Row): void {
    if (this.newer.get(orgUnitId)?.get(place) === row) return;
    if (this.size >= this.room / 2) {
      this.older = this.newer;
      this.newer = new Map();
      this.size = 0;
    }
    let rows = this.newer.get(orgUnitId);
    if (!rows) this.newer.set(orgUnitId, (rows = new Map()));
    rows.set(place, row);
    this.size += this.sizeOf(row);
  }

  clear(): void {
    this.newer.clear();
    this.older.clear();
    this.size = 0;
  }
}

/**
 * The rows that this process wrote last, so that the next batch adds to them without reading them again:
 * reading them took a third of the time of projecting. They are valid at one position of one generation of
 * the read models. There every process would have written the same rows, so it does not matter which one did.
 */
export class RememberedRows {
  readonly measures: RecentRows<Totals>;
  readonly segments: RecentRows<Totals>;
  private validAt: string | null = null;

  /** @param room how many numbers are remembered of each table */
  constructor(room = MAX_NUMBERS) {
    this.measures = new RecentRows(numbersIn, room);
    this.segments = new RecentRows(numbersIn, room);
  }

  /**
   * Forgets the rows, unless they are valid at this position. Until the next `endAt` they are valid nowhere.
   */
  startFrom(position: number, generation: number): void {
    if (this.validAt !== placeOf(position, generation)) this.forget();
    this.validAt = null;
  }

  /** Says that everything up to this position has been added. */
  endAt(position: number, generation: number): void {
    this.validAt = placeOf(position, generation);
  }

  forget(): void {
    this.validAt = null;
    this.measures.clear();
    this.segments.clear();
  }
}

const numbersIn = ({ measures }: Totals): number => measures.length;

const placeOf = (position: number, generation: number): string => `${position}/${generation}`;
