/** `PGCOPY\n\xff\r\n\0`, flags, no header extension. */
const HEADER = Buffer.from('5047434f50590aff0d0a000000000000000000', 'hex');
const ROOM = 1 << 20;

/** PostgreSQL counts days from 2000-01-01. */
const EPOCH_DAY = 10_957;
const EPOCH_MS = 946_684_800_000;
const TWO_TO_32 = 4_294_967_296;

const OID = { 2: 21, 4: 23, 8: 20, date: 1082 } as const;

/** Elements of 2 bytes (smallint), 4 (integer) or 8 (bigint). */
export type IntegerWidth = 2 | 4 | 8;

/**
 * Writes rows in the binary format of COPY. For each row call `row`, then write its fields in order. Take the
 * bytes whenever there are enough. Call `end` last.
 */
export class CopyRows {
  private buffer = Buffer.allocUnsafe(ROOM);
  private offset = HEADER.copy(this.buffer, 0);

  /** The number of bytes that wait to be taken. */
  get size(): number {
    return this.offset;
  }

  row(fields: number): void {
    this.need(2);
    this.offset = this.buffer.writeInt16BE(fields, this.offset);
  }

  null(): void {
    this.need(4);
    this.offset = this.buffer.writeInt32BE(-1, this.offset);
  }

  integer(width: IntegerWidth, value: number | bigint): void {
    this.need(4 + width);
    this.element(width, value);
  }

  boolean(value: boolean): void {
    this.need(5);
    this.offset = this.buffer.writeInt32BE(1, this.offset);
    this.offset = this.buffer.writeUInt8(value ? 1 : 0, this.offset);
  }

  /** @param day days since 1970 */
  date(day: number): void {
    this.integer(4, day - EPOCH_DAY);
  }

  /** @param epochMs epoch milliseconds */
  timestamptz(epochMs: number): void {
    this.integer(8, (epochMs - EPOCH_MS) * 1000);
  }

  /** Writes a field of type `text` or `json`. */
  text(value: string): void {
    // A UTF-16 code unit takes at most three bytes of UTF-8.
    this.need(4 + value.length * 3);
    const length = this.buffer.write(value, this.offset + 4, 'utf8');
    this.offset = this.buffer.writeInt32BE(length, this.offset) + length;
  }

  bytea(value: Buffer): void {
    this.need(4 + value.length);
    this.offset = this.buffer.writeInt32BE(value.length, this.offset);
    this.offset += value.copy(this.buffer, this.offset);
  }

  /** Writes the values from index `first` up to, not including, `end`. */
  integers(width: IntegerWidth, values: ArrayLike<number | bigint>, first = 0, end = values.length): void {
    this.array(OID[width], width, end - first);
    for (let index = first; index < end; index += 1) this.element(width, values[index] ?? 0);
  }

  /** @param days days since 1970 */
  dates(days: readonly number[]): void {
    this.array(OID.date, 4, days.length);
    for (const day of days) this.element(4, day - EPOCH_DAY);
  }

  take(): Buffer {
    const taken = this.buffer.subarray(0, this.offset);
    this.buffer = Buffer.allocUnsafe(ROOM);
    this.offset = 0;
    return taken;
  }

  end(): Buffer {
    this.need(2);
    this.offset = this.buffer.writeInt16BE(-1, this.offset);
    return this.take();
  }

  /** Makes room for a whole array and writes what comes before its elements. */
  private array(oid: number, width: number, length: number): void {
    const size = 20 + length * (4 + width);
    this.need(4 + size);
    for (const value of [size, 1, 0, oid, length, 1])
      this.offset = this.buffer.writeInt32BE(value, this.offset);
  }

  private element(width: IntegerWidth, value: number | bigint): void {
    const at = this.buffer.writeInt32BE(width, this.offset);
    this.offset = at + width;
    if (width === 2) this.buffer.writeInt16BE(Number(value), at);
    else if (width === 4) this.buffer.writeInt32BE(Number(value), at);
    else if (typeof value === 'bigint') this.buffer.writeBigInt64BE(value, at);
    else {
      this.buffer.writeInt32BE(Math.floor(value / TWO_TO_32), at);
      this.buffer.writeUInt32BE(value >>> 0, at + 4);
    }
  }

  private need(bytes: number): void {
    if (this.offset + bytes <= this.buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.buffer.length * 2, this.offset + bytes));
    this.buffer.copy(larger, 0, 0, this.offset);
    this.buffer = larger;
  }
}
