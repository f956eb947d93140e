import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { namesOf } from '#event-log';
import type { EntityName } from '#event-log/domain';
import { inLanguage, type Language } from '#kernel';
import { OrgDirectory } from '#org-units';

/** What a row of a list or an event is about. */
interface Place {
  subject: string | null;
  orgUnit: string | null;
  /** What the list itself calls it. */
  name?: EntityName;
}

/** Names in one language. */
export interface Names {
  /** Null: nothing names it. */
  subject: (place: Place) => string | null;
  /** Null: there is no such org unit. */
  orgUnit: (code: string | null) => string | null;
}

/** Knows what the subjects and org units of rows and events are called. */
@Injectable()
export class ListNames {
  constructor(
    private readonly database: Database,
    private readonly directory: OrgDirectory,
  ) {}

  /** Reads the names of some places. */
  async of(places: readonly Place[], language: Language): Promise<Names> {
    const { tree } = await this.directory.current();
    const wanted = new Map<string, { orgUnit: string; subject: string }>();
    for (const { orgUnit, subject, name } of places)
      if (orgUnit !== null && subject !== null && name === undefined)
        wanted.set(keyOf(orgUnit, subject), { orgUnit, subject });
    const found = await namesOf(this.database, [...wanted.values()]);
    const known = new Map(found.map(({ orgUnit, subject, name }) => [keyOf(orgUnit, subject), name]));
    return {
      subject: ({ orgUnit, subject, name }) => {
        const shown = name ?? known.get(keyOf(orgUnit, subject)) ?? null;
        return shown === null ? null : inLanguage(shown, language);
      },
      orgUnit: (code) => {
        const unit = code === null ? undefined : tree.get(code);
        return unit ? inLanguage(unit.name, language) : null;
      },
    };
  }
}

function keyOf(orgUnit: string | null, subject: string | null): string {
  return `${orgUnit ?? ''} ${subject ?? ''}`;
}
