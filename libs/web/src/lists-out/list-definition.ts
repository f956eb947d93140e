import type { Type } from '@nestjs/common';
import type { Query } from '@nestjs/cqrs';
import type { Principal, Right } from '#identity/domain';
import type { Bilingual, Language } from '#kernel';
import type { ColumnKind, HeaderLine, WrittenValue } from '#tabular';

/** Asks the API's own queries for a caller, so that a list that is written shows what the API shows. */
export interface ListAsker {
  readonly caller: Principal;
  readonly language: Language;
  ask<T>(query: Query<T>): Promise<T>;
}

export interface ListColumn<Row> {
  readonly heading: Bilingual;
  readonly kind: ColumnKind;
  /** In characters. */
  readonly width?: number;
  value(row: Row, language: Language): WrittenValue;
}

/** What the block above a list tells. What a list does not know is left out. */
export interface ListAbout {
  /** By default the name of the list. */
  readonly title?: string;
  /** The org unit that was asked about, with its name; null: all within the access scope. */
  readonly orgUnit: string | null;
  /** `YYYY-MM-DD` */
  readonly asOf?: string;
  /** RFC 3339; null: all that is known. */
  readonly knownAt?: string | null;
  readonly tree?: 'as-is' | 'as-was' | 'restated';
  /** Editions of the frameworks. */
  readonly editions?: readonly string[];
  /** Sources whose figures are old or missing, each in words. */
  readonly stale?: readonly string[];
  /** The log position up to which facts are counted. */
  readonly position?: string;
  /** Further lines, such as the filters that were chosen. */
  readonly more?: readonly HeaderLine[];
}

export interface ReadList<Row> {
  readonly about: ListAbout;
  readonly rows: AsyncIterable<Row> | Iterable<Row>;
}

/**
 * One list that can be taken home. Its route `GET /export/{id}`, the CSV, the XLSX and the OpenAPI document
 * derive from it.
 */
export interface ListDefinition<Request extends object, Row> {
  /** In the path and in the name of the file. */
  readonly id: string;
  readonly name: Bilingual;
  /** The right that the API asks for the same list. */
  readonly right: Right;
  /** The parameters of the list, without those of pages. */
  readonly request: Type<Request>;
  /** What else the route declares, such as that it waits for a position. */
  readonly route?: MethodDecorator;
  columns(request: Request): readonly ListColumn<Row>[];
  /** @throws DomainError as the API's own list */
  read(request: Request, asker: ListAsker): Promise<ReadList<Row>>;
}

/** Lets the types of a definition follow from its request and its rows. */
export function defineList<Request extends object, Row>(
  list: ListDefinition<Request, Row>,
): ListDefinition<Request, Row> {
  return list;
}
