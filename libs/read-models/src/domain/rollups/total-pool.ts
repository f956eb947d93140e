/** Totals lie in blocks of typed arrays, so that growing never copies existing totals. */
const BLOCK_BITS = 18;
const BLOCK = 1 << BLOCK_BITS;
const FIRST_CAPACITY = 8;
const BYTES_PER_TOTAL = 16;

interface Block {
  measures: Int32Array;
  amounts: Float64Array;
  counts: Int32Array;
}

/**
 * Rows of totals that can grow; each row is an interval of one block. The address of a total combines the
 * block and the place in it.
 */
export class TotalPool {
  static readonly MASK = BLOCK - 1;
  private readonly blocks: Block[] = [];
  private used = BLOCK;
  /** Intervals that rows have outgrown, by capacity, for reuse. */
  private readonly free = new Map<number, number[]>();
  private starts = new Int32Array(1024);
  private lengths = new Int32Array(1024);
  private capacities = new Int32Array(1024);
  private rows = 0;

  get bytes(): number {
    return this.blocks.length * BLOCK * BYTES_PER_TOTAL + this.rows * 12;
  }

  newRow(): number {
    if (this.rows === this.starts.length) this.growRows();
    const row = this.rows;
    this.rows += 1;
    this.starts[row] = this.interval(FIRST_CAPACITY);
    this.capacities[row] = FIRST_CAPACITY;
    return row;
  }

  at(address: number): Block {
    const block = this.blocks[address >> BLOCK_BITS];
    if (!block) throw new RangeError(`No cell lies at ${address}.`);
    return block;
  }

  /** Returns the address of the row's total for a measure. Adds a total of zero when there is none. */
  totalOf(row: number, measure: number): number {
    const start = this.starts[row] ?? 0;
    const length = this.lengths[row] ?? 0;
    const { measures } = this.at(start);
    const first = start & TotalPool.MASK;
    for (let place = first; place < first + length; place += 1)
      if (measures[place] === measure) return start + place - first;
    return this.append(row, measure);
  }

  forEach(row: number, visit: (measure: number, amount: number, count: number) => void): void {
    const start = this.starts[row] ?? 0;
    const { measures, amounts, counts } = this.at(start);
    const first = start & TotalPool.MASK;
    for (let place = first; place < first + (this.lengths[row] ?? 0); place += 1)
      visit(measures[place] ?? 0, amounts[place] ?? 0, counts[place] ?? 0);
  }

  private append(row: number, measure: number): number {
    const length = this.lengths[row] ?? 0;
    if (length === this.capacities[row]) this.growRow(row, length);
    const address = (this.starts[row] ?? 0) + length;
    const { measures, amounts, counts } = this.at(address);
    const place = address & TotalPool.MASK;
    measures[place] = measure;
    amounts[place] = counts[place] = 0;
    this.lengths[row] = length + 1;
    return address;
  }

  private growRow(row: number, length: number): void {
    const from = this.starts[row] ?? 0;
    const to = this.interval(length * 2);
    const [source, target] = [this.at(from), this.at(to)];
    const [first, place] = [from & TotalPool.MASK, to & TotalPool.MASK];
    target.measures.set(source.measures.subarray(first, first + length), place);
    target.amounts.set(source.amounts.subarray(first, first + length), place);
    target.counts.set(source.counts.subarray(first, first + length), place);
    const free = this.free.get(length);
    if (free) free.push(from);
    else this.free.set(length, [from]);
    this.starts[row] = to;
    this.capacities[row] = length * 2;
  }

  private interval(capacity: number): number {
    const known = this.free.get(capacity)?.pop();
    if (known !== undefined) return known;
    if (capacity > BLOCK) throw new RangeError(`A row of ${capacity} cells is too long.`);
    if (this.used + capacity > BLOCK) {
      this.blocks.push({
        measures: new Int32Array(BLOCK),
        amounts: new Float64Array(BLOCK),
        counts: new Int32Array(BLOCK),
      });
      this.used = 0;
    }
    const address = (this.blocks.length - 1) * BLOCK + this.used;
    this.used += capacity;
    return address;
  }

  private growRows(): void {
    this.starts = doubled(this.starts);
    this.lengths = doubled(this.lengths);
    this.capacities = doubled(this.capacities);
  }
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
