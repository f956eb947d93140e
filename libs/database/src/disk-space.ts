import { statfsSync } from 'node:fs';
import { DomainError } from '#kernel';
import { embeddedDatabaseUrl } from './embedded/embedded-database-url.js';

export interface DiskSpaceOptions {
  databaseUrl: string;
  /** The directory in which the embedded server keeps its files, if the URL is that server's. */
  dataDirectory: string;
  minFreeBytes: number;
}

/**
 * The free space on the disk of the embedded database. A separate PostgreSQL server watches its own disk: its
 * free space is unknown here, and never counts as low.
 *
 * The minimum is a reserve. PostgreSQL ends when it cannot write its log (WAL). Recording stops before that,
 * so that recorded events can still be projected and announced.
 */
export class DiskSpace {
  private constructor(
    private readonly directory: string | null,
    readonly minFreeBytes: number,
  ) {}

  static of(directory: string, minFreeBytes: number): DiskSpace {
    return new DiskSpace(directory, minFreeBytes);
  }

  /** Returns the disk space of the database with this URL. */
  static async ofDatabase({
    databaseUrl,
    dataDirectory,
    minFreeBytes,
  }: DiskSpaceOptions): Promise<DiskSpace> {
    const isEmbedded = (await embeddedDatabaseUrl(dataDirectory)) === databaseUrl;
    return new DiskSpace(isEmbedded ? dataDirectory : null, minFreeBytes);
  }

  /** Returns `null` when the free space is unknown. Costs a system call of a few microseconds. */
  freeBytes(): number | null {
    if (this.directory === null) return null;
    try {
      const { bavail, bsize } = statfsSync(this.directory);
      return bavail * bsize;
    } catch {
      // The directory is gone. That is no lack of space, and the database reports it itself.
      return null;
    }
  }

  get isLow(): boolean {
    const free = this.freeBytes();
    return free !== null && free < this.minFreeBytes;
  }

  /** @throws DomainError `disk-full` when the free space is below the reserve */
  assertRoom(): void {
    if (this.isLow) throw diskFull();
  }
}

/** Returns the error for a caller while there is no space to store anything. */
export function diskFull(): DomainError {
  const detail =
    'The disk of the database is full. Nothing of this request was stored. Free some space; Thang goes on by itself within seconds.';
  return new DomainError('disk-full', detail, { retryAfter: 5 });
}
