import { Injectable, Logger } from '@nestjs/common';
import type { Queryable, Tx } from '#database';
import { Clock, parseDay, formatDay } from '#kernel';
import { withTraceparent } from '#tracing';
import type { JournalEntry } from '../domain/journal-entry.js';
import { TracedEntries } from './traced-entries.js';

/** An entry that has no position, time and trace yet; the journal sets them. */
export type NewJournalEntry = Omit<JournalEntry, 'position' | 'at' | 'traceparent'>;

export interface JournalFilter {
  /** Codes of org units; `null`: all. */
  orgUnits?: readonly string[] | null;
}

interface JournalLookback extends JournalFilter {
  /** Kinds of entries; `null`: all. */
  kinds?: readonly JournalEntry['kind'][] | null;
  /** Only entries before this position; `null`: from the newest one. */
  before?: number | null;
}

interface JournalRow {
  position: string;
  at: number;
  kind: JournalEntry['kind'];
  org_unit: string;
  framework: string | null;
  edition: string | null;
  track: string | null;
  day: string;
  silent: boolean;
  traceparent: string | null;
  data: JournalEntry['data'];
}

/** The record of announced changes, in one sequence. Entries are never changed. */
@Injectable()
export class Journal {
  private readonly logger = new Logger(Journal.name);

  constructor(private readonly clock: Clock) {}

  /**
   * Appends entries and returns their positions, in the same order. Takes the lock on positions and keeps it
   * until the transaction ends, so append at the end of the transaction.
   */
  async append(tx: Tx, entries: readonly NewJournalEntry[]): Promise<number[]> {
    if (entries.length === 0) return [];
    const traced = await TracedEntries.begin(tx, entries);
    const first = await this.takePositions(tx, entries.length);
    await tx.query(
      `insert into assessments.journal (position, at, kind, org_unit, framework, edition, track, day, silent, traceparent,
         data)
       select $1::bigint + place - 1, head.at, kind, org_unit, framework, edition, track, day, silent, traceparent, data
       from assessments.journal_head head,
         unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::date[], $8::boolean[], $9::text[],
           $10::json[])
           with ordinality as entry (kind, org_unit, framework, edition, track, day, silent, traceparent, data, place)`,
      [
        first,
        entries.map(({ kind }) => kind),
        entries.map(({ orgUnit }) => orgUnit),
        entries.map(({ framework }) => framework),
        entries.map(({ edition }) => edition),
        entries.map(({ track }) => track),
        entries.map(({ day }) => formatDay(day)),
        entries.map(({ silent }) => silent),
        traced.traceparents,
        entries.map(({ data }) => JSON.stringify(data)),
      ],
    );
    traced.end();
    entries.forEach(({ kind, orgUnit }, index) => {
      const traceparent = traced.traceparents[index] ?? null;
      if (traceparent === null) return;
      withTraceparent(traceparent, () =>
        this.logger.debug(`Entry ${first + index} is written: ${kind} of ${orgUnit}.`),
      );
    });
    return entries.map((_, index) => first + index);
  }

  /**
   * Returns the entries after a position in order, at most `limit`. No entry with a lower position can appear
   * later.
   */
  async after(
    q: Queryable,
    position: number,
    limit: number,
    { orgUnits = null }: JournalFilter = {},
  ): Promise<JournalEntry[]> {
    const { rows } = await q.query<JournalRow>(
      `select position, ${EPOCH_MS} as at, kind, org_unit, framework, edition, track, day, silent, traceparent, data
       from assessments.journal
       where position > $1 and ($3::text[] is null or org_unit = any($3))
       order by position limit $2`,
      [position, limit, orgUnits],
    );
    return rows.map(journalEntry);
  }

  /** Returns entries in descending order, at most `limit`. */
  async newest(
    q: Queryable,
    limit: number,
    { orgUnits = null, kinds = null, before = null }: JournalLookback = {},
  ): Promise<JournalEntry[]> {
    const { rows } = await q.query<JournalRow>(
      `select position, ${EPOCH_MS} as at, kind, org_unit, framework, edition, track, day, silent, traceparent, data
       from assessments.journal
       where ($1::bigint is null or position < $1)
         and ($2::text[] is null or org_unit = any($2))
         and ($3::text[] is null or kind = any($3))
       order by position desc limit $4`,
      [before, orgUnits, kinds, limit],
    );
    return rows.map(journalEntry);
  }

  /** Returns the newest position; 0 for an empty journal. */
  async head(q: Queryable): Promise<number> {
    const { rows } = await q.query<{ position: string }>('select position from assessments.journal_head');
    return Number(rows[0]?.position ?? 0);
  }

  /** Takes positions and sets the time of the entries. The time never goes back, even if the clock does. */
  private async takePositions(tx: Tx, count: number): Promise<number> {
    const { rows } = await tx.query<{ first: string }>(
      `update assessments.journal_head set position = position + $1, at = greatest(at, $2::timestamptz)
       returning position - $1 + 1 as first`,
      [count, new Date(this.clock.now()).toISOString()],
    );
    const first = rows[0]?.first;
    if (first === undefined) throw new Error('The journal has no head row; was the database migrated?');
    return Number(first);
  }
}

const EPOCH_MS = "round(date_part('epoch', at) * 1000)::float8";

function journalEntry({ position, day, org_unit, traceparent, ...row }: JournalRow): JournalEntry {
  const entry = { ...row, position: Number(position), orgUnit: org_unit, day: parseDay(day) ?? 0 };
  return traceparent === null ? entry : { ...entry, traceparent };
}
