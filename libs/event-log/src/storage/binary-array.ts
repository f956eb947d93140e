/**
 * Encodes arrays in the binary format of PostgreSQL. `pg` passes a Buffer through as a binary parameter. Its
 * own text format of an array escapes every quote of every canonical JSON text, which made inserts a third
 * slower. Layout: dimensions, has-nulls, element type, length, lower bound; then the length (-1: null) and
 * the bytes of each element.
 */
const HEADER_BYTES = 20;
const LENGTH_BYTES = 4;

const OID = { boolean: 16, bytea: 17, bigint: 20, text: 25, timestamptz: 1184 } as const;

/** PostgreSQL counts time from 2000-01-01, in microseconds. */
const POSTGRES_EPOCH_MS = 946_684_800_000n;

export function textArray(values: readonly (string | null)[]): Buffer {
  // A UTF-16 code unit takes at most three bytes in UTF-8.
  const room = values.reduce((sum, value) => sum + LENGTH_BYTES + (value === null ? 0 : value.length * 3), 0);
  const buffer = Buffer.allocUnsafe(HEADER_BYTES + room);
  let offset = writeHeader(buffer, OID.text, values.length);
  for (const value of values) {
    const length = value === null ? -1 : buffer.write(value, offset + LENGTH_BYTES, 'utf8');
    offset = buffer.writeInt32BE(length, offset);
    if (length > 0) offset += length;
  }
  return buffer.subarray(0, offset);
}

export function byteaArray(values: readonly Buffer[]): Buffer {
  const room = values.reduce((sum, value) => sum + LENGTH_BYTES + value.length, 0);
  const buffer = Buffer.allocUnsafe(HEADER_BYTES + room);
  let offset = writeHeader(buffer, OID.bytea, values.length);
  for (const value of values) {
    offset = buffer.writeInt32BE(value.length, offset);
    offset += value.copy(buffer, offset);
  }
  return buffer;
}

export function booleanArray(values: readonly boolean[]): Buffer {
  const buffer = Buffer.allocUnsafe(HEADER_BYTES + values.length * (LENGTH_BYTES + 1));
  let offset = writeHeader(buffer, OID.boolean, values.length);
  for (const value of values) {
    offset = buffer.writeInt32BE(1, offset);
    offset = buffer.writeUInt8(value ? 1 : 0, offset);
  }
  return buffer;
}

export function bigintArray(values: readonly (number | null)[]): Buffer {
  return int64Array(OID.bigint, values, (value) => BigInt(value));
}

/** Encodes epoch milliseconds. */
export function timestamptzArray(values: readonly number[]): Buffer {
  return int64Array(OID.timestamptz, values, (value) => (BigInt(value) - POSTGRES_EPOCH_MS) * 1000n);
}

function int64Array(
  oid: number,
  values: readonly (number | null)[],
  convert: (value: number) => bigint,
): Buffer {
  const buffer = Buffer.allocUnsafe(HEADER_BYTES + values.length * (LENGTH_BYTES + 8));
  let offset = writeHeader(buffer, oid, values.length);
  for (const value of values) {
    offset = buffer.writeInt32BE(value === null ? -1 : 8, offset);
    if (value !== null) offset = buffer.writeBigInt64BE(convert(value), offset);
  }
  return buffer.subarray(0, offset);
}

function writeHeader(buffer: Buffer, oid: number, length: number): number {
  let offset = buffer.writeInt32BE(1, 0);
  offset = buffer.writeInt32BE(1, offset);
  offset = buffer.writeInt32BE(oid, offset);
  offset = buffer.writeInt32BE(length, offset);
  return buffer.writeInt32BE(1, offset);
}
