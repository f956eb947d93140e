import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { InvalidRequestError } from '../problems/problem.js';

export const MAX_LIMIT = 500;
export const DEFAULT_LIMIT = 100;

/** The parameters of every list. Extend it with the list's own parameters. */
export class PageRequest {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: MAX_LIMIT, default: DEFAULT_LIMIT })
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

/** Encodes the place where a list continues. Callers return the text without reading it. */
export function toCursor(values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/**
 * Returns the values of a cursor that `toCursor` made; `null` without a cursor.
 * @param fits returns whether the values are those of this list
 * @throws InvalidRequestError for any other text
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

/** Makes a page from a list that was read with one item more than the limit, and sets its next cursor. */
export function toPage<T>(
  items: readonly T[],
  limit: number,
  cursorOf: (last: T) => readonly CursorValue[],
): Page<T> {
  const page = items.slice(0, limit);
  const last = page.at(-1);
  return { items: page, next: items.length > limit && last !== undefined ? toCursor(cursorOf(last)) : null };
}

/** Returns a page of a list in memory. The cursor is the id of the last item of the previous page. */
export function pageOf<T>(items: readonly T[], page: PageRequest, idOf: (item: T) => string): Page<T> {
  const cursor = fromCursor<[string]>(
    page.cursor,
    (values) => values.length === 1 && typeof values[0] === 'string',
  );
  const start = cursor ? items.findIndex((item) => idOf(item) === cursor[0]) + 1 : 0;
  // The last item of the previous page has left the list since, so the place to continue is unknown.
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
