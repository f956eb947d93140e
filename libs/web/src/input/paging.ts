import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { InvalidRequestError } from '../problems/problem.js';

export const MAX_LIMIT = 500;
export const DEFAULT_LIMIT = 100;

/** What every list takes. Extend it with the list's own parameters. */
export class PageRequest {
  @ApiPropertyOptional({ minimum: 1, maximum: MAX_LIMIT, default: DEFAULT_LIMIT })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_LIMIT)
  limit: number = DEFAULT_LIMIT;

  @ApiPropertyOptional({ description: 'The `next` of the page before.' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  cursor?: string;
}

/** One page of a list. */
export interface Page<T> {
  items: T[];
  /** The cursor of the next page; `null` on the last one. */
  next: string | null;
}

type CursorValue = string | number | null;

/** Where a list goes on, as text that callers hand back unread. */
export function toCursor(values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/**
 * The values of a cursor that `toCursor` made; `null` without one.
 * @param fits tells whether these are values that this list writes.
 * @throws InvalidRequestError for anything else.
 */
export function fromCursor<T extends readonly CursorValue[]>(
  cursor: string | undefined,
  fits: (values: readonly unknown[]) => boolean,
): T | null {
  if (cursor === undefined) return null;
  const values = decode(cursor);
  if (!Array.isArray(values) || !fits(values)) {
    throw notACursor();
  }
  return values as unknown as T;
}

/** Cuts a list that was read one item too long, and says where it goes on. */
export function toPage<T>(
  items: readonly T[],
  limit: number,
  cursorOf: (last: T) => readonly CursorValue[],
): Page<T> {
  const page = items.slice(0, limit);
  const last = page.at(-1);
  return { items: page, next: items.length > limit && last !== undefined ? toCursor(cursorOf(last)) : null };
}

/**
 * A page of a list that is in memory, in an order of its own. Its cursor is the id of the last item before
 * it.
 */
export function pageOf<T>(items: readonly T[], page: PageRequest, idOf: (item: T) => string): Page<T> {
  const cursor = fromCursor<[string]>(
    page.cursor,
    (values) => values.length === 1 && typeof values[0] === 'string',
  );
  const start = cursor ? items.findIndex((item) => idOf(item) === cursor[0]) + 1 : 0;
  // The item that the page before ended with has left the list since: there is no telling where it stood.
  if (cursor && start === 0) throw notACursor();
  return toPage(items.slice(start, start + page.limit + 1), page.limit, (last) => [idOf(last)]);
}

function notACursor(): InvalidRequestError {
  const detail = 'cursor must be the "next" of a page of this list.';
  return new InvalidRequestError([{ parameter: 'cursor', code: 'cursor', detail }]);
}

function decode(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}
