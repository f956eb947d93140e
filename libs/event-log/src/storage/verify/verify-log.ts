import type { Database } from '#database';
import { vocabulary } from '../../domain/index.js';
import type { LogDigest } from '../../domain/log-digest.js';
import { BatchDigest } from '../batch-digest.js';
import { checkEvent } from './check-event.js';
import {
  readLogEnd,
  sealedBatches,
  sealedEvents,
  type LogEnd,
  type SealedBatch,
  type SealedEvent,
} from './sealed-rows.js';

/** The result of `verifyLog`. */
interface LogVerification {
  /** The position of the newest event that was checked. */
  position: number;
  /** How many events have an erased text. Their hashes are still sealed. */
  redacted: number;
  /**
   * The link of the digest chain at `position`, in hex. Compared with a copy that is kept elsewhere, it shows
   * whether the whole log was rewritten.
   */
  digest: string;
  /** Null if nothing was altered. */
  alteration: Alteration | null;
}

interface Alteration {
  /** The first altered position, or the first position of the altered batch. */
  position: number;
  /**
   * The last position of the batch, when only a whole batch can be named; otherwise the same as `position`.
   */
  upTo: number;
  /** In English, for people. */
  detail: string;
}

interface VerifyProgress {
  verified: number;
  of: number;
}

export interface VerifyOptions {
  onProgress?: (progress: VerifyProgress) => void;
  /**
   * A digest that was noted before. Only it shows that the newest batches were cut off together with the head
   * and every checkpoint.
   */
  expected?: LogDigest | null;
}

const PROGRESS_EVERY = 1000;

/**
 * Reads the whole log once, in bounded memory. Checks every text, every column and every link of the digest
 * chain, up to the newest event at the start. Events may be appended meanwhile.
 */
export async function verifyLog(
  database: Database,
  { onProgress = () => undefined, expected = null }: VerifyOptions = {},
): Promise<LogVerification> {
  const end = await readLogEnd(database);
  const walk = new Walk(end, expected);
  const events = sealedEvents(database, end.position);
  try {
    for await (const batch of sealedBatches(database, end.position)) {
      await walk.batch(batch, events, (verified) => onProgress({ verified, of: end.position }));
    }
    walk.end();
  } catch (error) {
    if (!(error instanceof Altered)) throw error;
    return walk.result(error.alteration);
  } finally {
    await events.return(undefined);
  }
  onProgress({ verified: end.position, of: end.position });
  return walk.result(null);
}

class Altered extends Error {
  readonly alteration: Alteration;

  constructor(position: number, detail: string, upTo = position) {
    super(detail);
    this.alteration = { position, upTo, detail };
  }
}

/** Walks the log batch by batch and throws `Altered` at the first position that was altered. */
class Walk {
  private position = 0;
  private recordedAt = 0;
  private link: Buffer = Buffer.alloc(32);
  private treePosition = 0;
  private redacted = 0;
  private passedNoted = false;

  constructor(
    private readonly expected: LogEnd,
    private readonly noted: LogDigest | null,
  ) {}

  async batch(
    batch: SealedBatch,
    events: AsyncGenerator<SealedEvent>,
    onProgress: (verified: number) => void,
  ): Promise<void> {
    const first = this.position + 1;
    if (batch.firstPosition !== first) throw new Altered(first, `no batch begins at position ${first}`);
    if (batch.recordedAt < this.recordedAt)
      throw new Altered(first, 'the batch was recorded before the previous batch');
    const digest = new BatchDigest(this.link, first, batch.recordedAt);
    while (this.position < batch.lastPosition) {
      const { value } = (await events.next()) as { value: SealedEvent | undefined };
      digest.add(this.event(value, batch).hash);
      if (this.position % PROGRESS_EVERY === 0) onProgress(this.position);
    }
    this.link = digest.finish();
    this.recordedAt = batch.recordedAt;
    if (!this.link.equals(batch.hash))
      throw new Altered(first, 'the digest chain breaks within this batch', batch.lastPosition);
    this.compareNoted();
  }

  /** A digest was noted at the end of the log, so it belongs to the end of a batch. */
  private compareNoted(): void {
    if (!this.noted) return;
    const { position, digest } = this.noted;
    if (this.position === position && this.link.toString('hex') !== digest)
      throw new Altered(1, `the digest at position ${position} is not the expected one`, position);
    if (this.position > position && !this.passedNoted)
      throw new Altered(
        1,
        `no batch ends at position ${position}, to which the expected digest belongs`,
        position,
      );
    this.passedNoted ||= this.position >= position;
  }

  /** Checks that the events, the batches and the head end at the same position. */
  end(): void {
    const { position, recordedAt, treePosition, chainHash, lastEvent, lastBatch, identities } = this.expected;
    const next = this.position + 1;
    if (this.noted && this.position < this.noted.position)
      throw new Altered(
        next,
        `the log ends at position ${this.position}, but a digest of position ${this.noted.position} is expected: ` +
          'the newest events are missing',
        this.noted.position,
      );
    const { subscriber } = this.expected;
    if (subscriber && subscriber.position > position)
      throw new Altered(
        next,
        `the subscriber ${subscriber.name} has read up to position ${subscriber.position}: the newest events are missing`,
        subscriber.position,
      );
    if (this.position < position)
      throw new Altered(next, `the log ends at position ${this.position} instead of ${position}`);
    if (lastEvent > position || lastBatch > position)
      throw new Altered(next, 'there are events or batches beyond the head of the log');
    if (identities !== position)
      throw new Altered(position, `there are ${identities} identities for ${position} events`);
    const sameHead =
      this.link.equals(chainHash) && this.recordedAt === recordedAt && this.treePosition === treePosition;
    if (!sameHead) throw new Altered(position, 'the head of the log was altered');
  }

  result(alteration: Alteration | null): LogVerification {
    return {
      position: this.position,
      redacted: this.redacted,
      digest: this.link.toString('hex'),
      alteration,
    };
  }

  private event(row: SealedEvent | undefined, batch: SealedBatch): SealedEvent {
    const position = this.position + 1;
    if (!row || Number(row.position) !== position) throw new Altered(position, 'the event is missing');
    const problem =
      row.recorded_at === batch.recordedAt ? checkEvent(row) : 'the column recorded_at was altered';
    if (problem) throw new Altered(position, problem);
    this.position = position;
    if (row.canonical === null) this.redacted += 1;
    if (kindOf(row.type) === 'tree' || this.amendsTree(row)) this.treePosition = position;
    return row;
  }

  private amendsTree(row: SealedEvent): boolean {
    return row.target_type !== null && kindOf(row.target_type) === 'tree';
  }
}

function kindOf(type: string): string | undefined {
  return vocabulary.get(type)?.kind;
}
