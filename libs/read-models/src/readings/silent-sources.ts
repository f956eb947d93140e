import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { Day } from '#kernel';
import { inSnapshot } from '../storage/snapshot.js';
import { readSourceFacts } from '../storage/source-days-table.js';
import { readSources } from '../storage/sources-table.js';
import { ReadingStore } from './reading-store.js';

/** A source that is silent about an org unit on a day. */
export interface SilentSource {
  /** Code of the org unit. */
  orgUnit: string;
  source: string;
  /** The last day with a fact. */
  heard: Day;
  /** The first day on which the source is silent. */
  from: Day;
  /** The usual number of days between facts; `null`: too few facts have come to know it. */
  usualGap: number | null;
}

/** Answers which sources are silent, by what is known now. An org unit that was closed is not silent. */
@Injectable()
export class SilentSources {
  constructor(
    private readonly database: Database,
    private readonly store: ReadingStore,
  ) {}

  /** Returns the sources that are silent about these org units on a day, the latest to fall silent first. */
  of(orgUnits: readonly string[], day: Day): Promise<SilentSource[]> {
    return inSnapshot(this.database, async (snapshot) => {
      const tree = await this.store.trees.load(snapshot);
      const active = orgUnits.flatMap((code) => {
        const unit = tree.find(code);
        return unit?.active ? [[unit.id, code] as const] : [];
      });
      const codes = new Map(active);
      const sources = await readSources(snapshot, { days: [day], orgUnitIds: [...codes.keys()] });
      const silent = sources.flatMap((source) =>
        source.silences.map(({ heard, from }) => ({ ...source, heard, from })),
      );
      if (silent.length === 0) return [];
      const facts = await readSourceFacts(snapshot, silent);
      return silent
        .map(({ orgUnitId, source, heard, from }): SilentSource => {
          const usualGap = facts.of({ orgUnitId, source }).usualGap(heard);
          return { orgUnit: codes.get(orgUnitId) ?? '', source, heard, from, usualGap };
        })
        .sort((one, other) => other.from - one.from || (one.source < other.source ? -1 : 1));
    });
  }
}
