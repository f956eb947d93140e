import type { Readable } from 'node:stream';
import { encodingDetail, encodingFault, readJsonText } from '#event-log';
import { bilingual, DomainError, type Bilingual } from '#kernel';
import type { BodyReservation } from './body-budget.js';
import { GROUP_LINES, MAX_EVENT_BYTES, MAX_GROUP_BYTES, MIN_LINES_PACE } from './limits.js';
import type { Candidate } from './candidate.js';

/** The minimum that a sender of lines must send while the recorder waits for it. */
export interface LinesPace {
  minBytes: number;
  everyMs: number;
}

/** Consecutive lines. Blank lines count as lines, but contain no event. */
export interface LineGroup {
  /** The number of the first line, from 1. */
  firstLine: number;
  /** The number of the line after the last one. */
  nextLine: number;
  candidates: Candidate[];
  /** The line of each candidate, from 1. */
  lines: number[];
}

const NEWLINE = 10;

/**
 * Reads lines of JSON in groups. It keeps one group in memory and reads no further while that group is being
 * stored. Ending early leaves the stream open, so that an answer is still possible.
 *
 * @param reservation grows with each group and is released after it; empty at the end
 * @throws DomainError `request-timeout` when lines come too slowly; what `reservation` throws
 */
export async function* lineGroups(
  stream: Readable,
  reservation: BodyReservation,
  pace: LinesPace = MIN_LINES_PACE,
): AsyncGenerator<LineGroup> {
  let group = newGroup(1);
  let bytes = 0;
  try {
    for await (const line of linesOf(stream, pace)) {
      reservation.grow(line.length);
      const candidate = candidateOf(line, group.nextLine);
      if (candidate) {
        group.candidates.push(candidate);
        group.lines.push(group.nextLine);
      }
      group.nextLine += 1;
      bytes += line.length;
      if (group.nextLine - group.firstLine < GROUP_LINES && bytes < MAX_GROUP_BYTES) continue;
      yield group;
      reservation.release();
      group = newGroup(group.nextLine);
      bytes = 0;
    }
    if (group.candidates.length > 0) yield group;
  } finally {
    reservation.release();
  }
}

function newGroup(firstLine: number): LineGroup {
  return { firstLine, nextLine: firstLine, candidates: [], lines: [] };
}

/** Reads one line; null when it is blank. */
function candidateOf(line: Buffer, number: number): Candidate | null {
  if (line.length > MAX_EVENT_BYTES) return unreadable('too-long', TOO_LONG);
  const fault = encodingFault(line);
  if (fault) return unreadable('bad-utf8', encodingDetail({ ...fault, line: number }));
  const text = line.toString('utf8').trim();
  if (text === '') return null;
  const read = readJsonText(text);
  return read.ok ? read : unreadable(read.code, read.detail);
}

const TOO_LONG = bilingual(
  `Một dòng dài nhất ${MAX_EVENT_BYTES} byte.`,
  `A line holds at most ${MAX_EVENT_BYTES} bytes.`,
);

function unreadable(code: string, detail: Bilingual): Candidate {
  return { ok: false, problems: [{ pointer: '', code, detail }] };
}

/** Yields the lines. Of a line that is too long it keeps only enough to show that. */
async function* linesOf(stream: Readable, pace: LinesPace): AsyncGenerator<Buffer> {
  let begun: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunksOf(stream, pace)) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
      yield begun.length === 0
        ? chunk.subarray(from, end)
        : Buffer.concat([...begun, chunk.subarray(from, end)]);
      begun = [];
      length = 0;
      from = end + 1;
    }
    if (from === chunk.length || length > MAX_EVENT_BYTES) continue;
    begun.push(chunk.subarray(from));
    length += chunk.length - from;
  }
  if (length > 0) yield Buffer.concat(begun);
}

async function* chunksOf(stream: Readable, pace: LinesPace): AsyncGenerator<Buffer> {
  const chunks = stream.iterator({ destroyOnReturn: false }) as AsyncIterator<Buffer, undefined>;
  try {
    let [waitedMs, bytes] = [0, 0];
    for (;;) {
      const asked = performance.now();
      const { done, value } = await orTimeout(chunks.next().catch(senderGone), pace.everyMs);
      if (done) return;
      // Only waiting time counts: while lines are being stored, the recorder holds the sender back.
      waitedMs += performance.now() - asked;
      bytes += value.length;
      if (waitedMs >= pace.everyMs) {
        if (bytes < pace.minBytes) throw tooSlow();
        [waitedMs, bytes] = [0, 0];
      }
      yield value;
    }
  } finally {
    // Not awaited: after a timeout it would wait for a chunk that does not come.
    void drain(stream, chunks);
  }
}

/**
 * Discards the rest of the stream, because a sender reads the answer only after it has sent everything. A
 * stream that does not end within a minute is destroyed.
 */
async function drain(stream: Readable, chunks: AsyncIterator<Buffer, undefined>): Promise<void> {
  const timer = setTimeout(() => stream.destroy(), MIN_LINES_PACE.everyMs).unref();
  stream.once('close', () => clearTimeout(timer));
  await chunks.return?.().catch(() => undefined);
  stream.resume();
}

function senderGone(): never {
  throw new DomainError('malformed-request', 'The lines broke off.');
}

function tooSlow(): DomainError {
  return new DomainError('request-timeout', 'The lines came too slowly, or stopped coming.');
}

async function orTimeout<T>(promise: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooSlow()), ms);
  });
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
