import type { Exact } from '../domain/sums/index.js';

/**
 * Arrays of integers as PostgreSQL receives them in binary. `pg` passes a Buffer through as a binary parameter; texts of
 * a hundred thousand numbers took Node and PostgreSQL longer to write and to parse than the statement itself.
 * Layout: dimensions, has-nulls, element type, length, lower bound; then per element its length and its bytes.
 */
const HEADER_BYTES = 20;
const LENGTH_BYTES = 4;
const OID = { 2: 21, 4: 23, 8: 20 } as const;
const TWO_TO_32 = 4_294_967_296;

/** Elements of 2 bytes (smallint), 4 (integer) or 8 (bigint). */
type Width = keyof typeof OID;

/** Fills an array of known length, element by element. */
export class IntegerArray {
  private readonly buffer: Buffer;
  private offset = HEADER_BYTES;

  constructor(
    private readonly width: Width,
    length: number,
  ) {
    this.buffer = Buffer.allocUnsafe(HEADER_BYTES + length * (LENGTH_BYTES + width));
    [1, 0, OID[width], length, 1].forEach((value, index) => this.buffer.writeInt32BE(value, index * 4));
  }

  push(value: Exact): void {
    this.buffer.writeInt32BE(this.width, this.offset);
    this.offset += LENGTH_BYTES;
    if (this.width === 2) this.buffer.writeInt16BE(Number(value), this.offset);
    else if (this.width === 4) this.buffer.writeInt32BE(Number(value), this.offset);
    else this.pushLong(value);
    this.offset += this.width;
  }

  /** The parameter; every element must have been pushed. */
  done(): Buffer {
    if (this.offset !== this.buffer.length)
      throw new RangeError('An integer array has fewer elements than announced.');
    return this.buffer;
  }

  private pushLong(value: Exact): void {
    if (typeof value === 'bigint') {
      this.buffer.writeBigInt64BE(value, this.offset);
      return;
    }
    this.buffer.writeInt32BE(Math.floor(value / TWO_TO_32), this.offset);
    this.buffer.writeUInt32BE(value >>> 0, this.offset + 4);
  }
}

export function integerArray(width: Width, values: readonly Exact[]): Buffer {
  const array = new IntegerArray(width, values.length);
  for (const value of values) array.push(value);
  return array.done();
}
