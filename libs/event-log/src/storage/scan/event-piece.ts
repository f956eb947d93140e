import type { LoggedEvent } from '../../domain/index.js';

/**
 * The bytes that precede the first row: `PGCOPY\n\xff\r\n\0`, flags, and the length of the header's
 * extension.
 */
const HEADER_BYTES = 19;

/** PostgreSQL counts time from 2000-01-01, in microseconds. */
const EPOCH_MS = 946_684_800_000;
const TWO_TO_32 = 4_294_967_296;

interface Canonical {
  source: string;
  id: string;
  data?: LoggedEvent['data'];
}

/** Decodes the rows of a scan, one by one, from the binary format of COPY. */
export class EventPiece {
  private bytes: Buffer = Buffer.alloc(0);
  private offset = 0;
  private begun = false;

  /** Returns `null` at the end. */
  read(bytes: Buffer): LoggedEvent | null {
    this.bytes = bytes;
    this.offset = this.begun ? 0 : HEADER_BYTES;
    this.begun = true;
    const columns = bytes.readInt16BE(this.offset);
    this.offset += 2;
    return columns === -1 ? null : this.event();
  }

  private event(): LoggedEvent {
    const position = this.long() ?? 0;
    const type = this.text() ?? '';
    const subject = this.text();
    const orgUnit = this.text();
    const time = this.instant();
    const recordedAt = this.instant();
    const backfill = this.boolean();
    const amends = this.long();
    const chain = this.long();
    const run = this.long();
    const { source, id, data = {} } = JSON.parse(this.text() ?? '{}') as Canonical;
    return {
      position,
      source,
      id,
      type,
      subject,
      orgUnit,
      time,
      recordedAt,
      backfill,
      amends,
      chain,
      run,
      data,
    };
  }

  private text(): string | null {
    const length = this.length();
    if (length === -1) return null;
    const start = this.offset;
    this.offset += length;
    return this.bytes.toString('utf8', start, this.offset);
  }

  private long(): number | null {
    if (this.length() === -1) return null;
    const value = this.bytes.readInt32BE(this.offset) * TWO_TO_32 + this.bytes.readUInt32BE(this.offset + 4);
    this.offset += 8;
    return value;
  }

  private instant(): number {
    return Math.round((this.long() ?? 0) / 1000) + EPOCH_MS;
  }

  private boolean(): boolean {
    this.length();
    this.offset += 1;
    return this.bytes[this.offset - 1] === 1;
  }

  private length(): number {
    this.offset += 4;
    return this.bytes.readInt32BE(this.offset - 4);
  }
}
