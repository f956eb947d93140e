import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { JournalEntry } from '#assessments/domain';
import type { Language } from '#kernel';
import { Authenticator } from '#web';
import { Notices } from '../notices/notices.js';
import { AccessScopes } from '../access-scope/access-scope.js';
import { describeLine } from '../journal/describe-journal-line.js';
import { JournalFeed } from './journal-feed.js';

/**
 * The interval at which a stream without entries sends a comment and checks that its reader may still read.
 */
const HEARTBEAT_MS = 5000;
const RECONNECT_AFTER_MS = 2000;

export interface StreamReader {
  request: FastifyRequest;
  /** The key or person whose share of streams this is. */
  callerId: string;
  language: Language;
  /** The kinds of entries to send. */
  kinds: readonly JournalEntry['kind'][];
  /** The last position that the reader has received; `null`: starts with the next entry. */
  after: number | null;
  /** Aborts when the reader has disconnected. */
  signal: AbortSignal;
}

/**
 * The journal as server-sent events: the entries of the kinds that the reader asks for, within its access
 * scope, in order, without gaps (I7).
 */
@Injectable()
export class JournalStream {
  constructor(
    private readonly feed: JournalFeed,
    private readonly authenticator: Authenticator,
    private readonly scopes: AccessScopes,
    private readonly notices: Notices,
  ) {}

  /**
   * Yields the chunks of a `text/event-stream`. Reads the journal only as fast as the reader takes the
   * chunks. The reader leaves when its signal aborts.
   * @throws DomainError `too-many-requests`; `overloaded`
   */
  chunks(reader: StreamReader): AsyncGenerator<string> {
    const leave = this.feed.join(reader.callerId);
    reader.signal.addEventListener('abort', leave);
    return this.chunksUntil(reader, leave);
  }

  private async *chunksUntil(reader: StreamReader, leave: () => void): AsyncGenerator<string> {
    try {
      const head = await this.feed.head();
      // A position from before the data directory was emptied is beyond the journal. The reader would wait
      // for ever.
      let position = Math.min(reader.after ?? head, head);
      yield `retry: ${RECONNECT_AFTER_MS}\nid: ${position}\n\n`;
      while (!reader.signal.aborted && !this.feed.closed) {
        const entries = await this.feed.next(position, HEARTBEAT_MS, reader.signal);
        const text = await this.toText(entries, reader);
        if (text === null) return;
        position = entries.at(-1)?.position ?? position;
        // The id alone moves the reader past entries that it does not get.
        yield text === '' ? `id: ${position}\n\n` : text;
      }
    } finally {
      leave();
    }
  }

  /** Returns `null` when the reader may no longer read, because a key was revoked or a session ended. */
  private async toText(
    entries: readonly JournalEntry[],
    { request, language, kinds }: StreamReader,
  ): Promise<string | null> {
    const principal = await this.authenticator.recheck(request);
    if (!principal) return null;
    if (entries.length === 0) return '';
    const scope = await this.scopes.of(principal);
    const context = this.notices.context(scope.tree);
    return entries
      .filter(({ orgUnit, kind }) => kinds.includes(kind) && scope.sees(orgUnit))
      .map((entry) => toEvent(entry, JSON.stringify(describeLine(entry, context, language))))
      .join('');
  }
}

function toEvent({ position, kind }: JournalEntry, data: string): string {
  return `id: ${position}\nevent: ${kind}\ndata: ${data}\n\n`;
}
