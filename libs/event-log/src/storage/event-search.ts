import { Injectable } from '@nestjs/common';
import type { Queryable } from '#database';
import { epochMs } from './epoch-ms.js';
import { readHead } from './log-head.js';

/** Which events to list. Null does not filter. */
export interface EventFilter {
  /** Events about these org units, and their amendments. */
  orgUnits: readonly string[] | null;
  type: string | null;
  subject: string | null;
  source: string | null;
  /** Only events of these sources, or of all that begin with the prefix. Default: of any. */
  sources?: { exact: readonly string[] } | { prefix: string };
  /** Only events that this person or key recorded. Default: by anyone. */
  recordedBy?: string | null;
  /** True: no corrections and retractions. */
  originals?: boolean;
  /** The earliest time of an event, in epoch milliseconds; inclusive. */
  from: number | null;
  /** The latest time of an event, in epoch milliseconds; exclusive. */
  to: number | null;
}

export interface EventPage {
  order: 'newest' | 'oldest';
  /** Continues behind this position; null begins at the start. */
  behind: number | null;
  limit: number;
}

/** An event for people who check the log. */
export interface FiledEvent {
  position: number;
  /** Epoch milliseconds. */
  recordedAt: number;
  orgUnit: string | null;
  amends: number | null;
  chain: number | null;
  /** The run that it came in; null when its sender opened none. */
  run: number | null;
  /** The id of the person or key that recorded it; null when it was not said. */
  recordedBy: string | null;
  /** The CloudEvent as it was received; null if it was erased. */
  event: Readonly<Record<string, unknown>> | null;
}

export interface FiledEvents {
  items: FiledEvent[];
  /**
   * The position behind which to continue; null at the end of the log. A page may be short or even empty and
   * still have a next position.
   */
  next: number | null;
}

interface FiledRow {
  position: string;
  recorded_at: number;
  org_unit: string | null;
  amends: string | null;
  chain: string | null;
  run: string | null;
  recorded_by: string | null;
  canonical: string | null;
}

/**
 * Some filters have no index, because each index slows down every append. So a search scans windows of
 * positions, each wider than the previous one, and stops when its time is used up. The next page continues
 * there.
 */
const FIRST_WINDOW = 20_000;
const WINDOW_GROWTH = 4;
const BUDGET_MS = 1000;

/**
 * The org unit of an event without `orgunit`: of a tree event its subject, of an amendment the org unit of
 * the original.
 */
const UNIT = `coalesce(e.org_unit, original.org_unit, substring(coalesce(original.subject, e.subject) from '^org-unit/(.*)$'))`;
const COLUMNS = `e.position, ${epochMs('e.recorded_at')} as recorded_at, e.amends, e.chain, e.run, e.recorded_by, e.canonical, ${UNIT} as org_unit`;
const EVENTS = 'event_log.events e left join event_log.events original on original.position = e.chain';

/** Lists events of the log, for `GET /events`. */
@Injectable()
export class EventSearch {
  async find(q: Queryable, filter: EventFilter, page: EventPage): Promise<FiledEvents> {
    const last = (await readHead(q)).position;
    const deadline = performance.now() + BUDGET_MS;
    const items: FiledEvent[] = [];
    let behind = page.behind ?? (page.order === 'oldest' ? 0 : last + 1);
    for (let width = FIRST_WINDOW; ; width *= WINDOW_GROWTH) {
      const window = windowBehind(behind, width, page.order, last);
      if (window.first > window.last) return { items, next: null };
      const remaining = page.limit - items.length;
      const found = await this.inWindow(q, filter, window, page.order, remaining);
      items.push(...found);
      behind = page.order === 'oldest' ? window.last : window.first;
      if (found.length === remaining) return { items, next: items.at(-1)?.position ?? behind };
      if (performance.now() > deadline) return { items, next: behind };
    }
  }

  /** Returns one event; null when the log has no such position. */
  async at(q: Queryable, position: number): Promise<FiledEvent | null> {
    const { rows } = await q.query<FiledRow>(`select ${COLUMNS} from ${EVENTS} where e.position = $1`, [
      position,
    ]);
    return rows[0] ? filedEvent(rows[0]) : null;
  }

  /** Returns the events at these positions. */
  async these(q: Queryable, positions: readonly number[]): Promise<Map<number, FiledEvent>> {
    const { rows } = await q.query<FiledRow>(
      `select ${COLUMNS} from ${EVENTS} where e.position = any($1::bigint[])`,
      [positions],
    );
    return new Map(rows.map((row) => [Number(row.position), filedEvent(row)]));
  }

  private async inWindow(
    q: Queryable,
    filter: EventFilter,
    window: Window,
    order: EventPage['order'],
    limit: number,
  ): Promise<FiledEvent[]> {
    const values: unknown[] = [window.first, window.last, limit];
    const parameter = (value: unknown): string => `$${values.push(value)}`;
    const conditions = ['e.position between $1 and $2', ...conditionsOf(filter, parameter)].join(' and ');
    const parts = unitConditions(filter.orgUnits, parameter).map(
      (unit) => `select ${COLUMNS} from ${EVENTS} where ${unit} and ${conditions}`,
    );
    const direction = order === 'oldest' ? 'asc' : 'desc';
    const { rows } = await q.query<FiledRow>(
      `${parts.join(' union all ')} order by position ${direction} limit $3`,
      values,
    );
    return rows.map(filedEvent);
  }
}

interface Window {
  first: number;
  last: number;
}

function windowBehind(behind: number, width: number, order: EventPage['order'], last: number): Window {
  return order === 'oldest'
    ? { first: behind + 1, last: Math.min(behind + width, last) }
    : { first: Math.max(behind - width, 1), last: Math.min(behind - 1, last) };
}

/** Splits the filter into two disjoint cases, so that the first can use the index on (org_unit, position). */
function unitConditions(orgUnits: EventFilter['orgUnits'], parameter: (value: unknown) => string): string[] {
  if (!orgUnits) return ['true'];
  const units = parameter(orgUnits);
  return [`e.org_unit = any(${units}::text[])`, `e.org_unit is null and ${UNIT} = any(${units}::text[])`];
}

function conditionsOf(filter: EventFilter, parameter: (value: unknown) => string): string[] {
  const conditions: string[] = [];
  if (filter.type !== null) conditions.push(`e.type = ${parameter(filter.type)}`);
  if (filter.subject !== null) conditions.push(`e.subject = ${parameter(filter.subject)}`);
  if (filter.source !== null) conditions.push(`e.source = ${parameter(filter.source)}`);
  const { sources, recordedBy = null } = filter;
  if (sources && 'exact' in sources) conditions.push(`e.source = any(${parameter(sources.exact)}::text[])`);
  if (sources && 'prefix' in sources) conditions.push(`starts_with(e.source, ${parameter(sources.prefix)})`);
  if (recordedBy !== null) conditions.push(`e.recorded_by = ${parameter(recordedBy)}`);
  if (filter.originals) conditions.push('e.chain is null');
  if (filter.from !== null)
    conditions.push(`e.occurred_at >= to_timestamp(${parameter(filter.from)}::float8 / 1000)`);
  if (filter.to !== null)
    conditions.push(`e.occurred_at < to_timestamp(${parameter(filter.to)}::float8 / 1000)`);
  return conditions;
}

function filedEvent(row: FiledRow): FiledEvent {
  return {
    position: Number(row.position),
    recordedAt: row.recorded_at,
    orgUnit: row.org_unit,
    amends: row.amends === null ? null : Number(row.amends),
    chain: row.chain === null ? null : Number(row.chain),
    run: row.run === null ? null : Number(row.run),
    recordedBy: row.recorded_by,
    event: row.canonical === null ? null : (JSON.parse(row.canonical) as FiledEvent['event']),
  };
}
