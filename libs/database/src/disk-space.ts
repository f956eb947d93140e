import { statfsSync } from 'node:fs';
import { DomainError } from '#kernel';
import { embeddedDatabaseUrl } from './embedded/embedded-database-url.js';

export interface DiskSpaceOptions {
  databaseUrl: string;
  /** Where the embedded server, if it is the one of the URL, keeps its files. */
  dataDirectory: string;
  minFreeBytes: number;
}

/**
 * The free space that the embedded database has. A server of its own watches its own disk: of that one
 * nothing is known here, and it is never low.
 *
 * The minimum is a reserve. PostgreSQL ends when it cannot write its log (WAL), so recording stops before
 * that, and what was recorded already can still be projected and announced.
 */
export class DiskSpace {
  private constructor(
    private readonly directory: string | null,
    readonly minFreeBytes: number,
  ) {}

  static of(directory: string, minFreeBytes: number): DiskSpace {
    return new DiskSpace(directory, minFreeBytes);
  }

  /** Of the database with this URL. */
  static async ofDatabase({
    databaseUrl,
    dataDirectory,
    minFreeBytes,
  }: DiskSpaceOptions): Promise<DiskSpace> {
    const isEmbedded = (await embeddedDatabaseUrl(dataDirectory)) === databaseUrl;
    return new DiskSpace(isEmbedded ? dataDirectory : null, minFreeBytes);
  }

  /** `null` when nothing is known of the disk. Costs a system call of a few microseconds. */
  freeBytes(): number | null {
    if (this.directory === null) return null;
    try {
      const { bavail, bsize } = statfsSync(this.directory);
      return bavail * bsize;
    } catch {
      // The directory was taken away. That is not for want of space, and the database says so itself.
      return null;
    }
  }

  get isLow(): boolean {
    const free = this.freeBytes();
    return free !== null && free < this.minFreeBytes;
  }

  /** @throws DomainError `disk-full` */
  assertRoom(): void {
    if (this.isLow) throw diskFull();
  }
}

/** What a caller is told while there is no space to store anything. */
export function diskFull(): DomainError {
  const detail =
    'The disk of the database is full. Nothing of this request was stored. Free some space; Thang goes on by itself within seconds.';
  return new DomainError('disk-full', detail, { retryAfter: 5 });
}
