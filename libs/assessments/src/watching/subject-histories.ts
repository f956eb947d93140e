import type { Queryable } from '#database';
import type { EntityKey, EventLogReader } from '#event-log';
import { effectiveOf, type LoggedEvent } from '#event-log/domain';
import { chunksOf } from '#kernel';
import { chainsOf, effectiveAt, groupedByEntity, entityKeyText } from '#read-models';
import type { WatchedKey } from '../storage/watched-subjects-table.js';

/** Subjects whose events are in memory at the same time. */
const SUBJECTS_AT_ONCE = 1_000;

/** The events of a milestone, or the versions of one event. */
export interface SubjectHistory {
  key: WatchedKey;
  /** The effective events in order of (time, position). */
  effective: readonly LoggedEvent[];
  /** The same with all that was amended, and the amendments. */
  all: readonly LoggedEvent[];
  /** For one event: the effective history of the entity that it is about, which may give its name. */
  about: readonly LoggedEvent[];
}

/** Reads the histories of subjects from the log up to a position, in groups, in the order of the keys. */
export async function* subjectHistories(
  reader: EventLogReader,
  q: Queryable,
  keys: readonly WatchedKey[],
  upTo: number,
): AsyncGenerator<SubjectHistory> {
  for (const group of chunksOf(keys, SUBJECTS_AT_ONCE)) {
    const milestones = group.filter(({ kind }) => kind === 'milestone');
    const roots = group.filter(({ kind }) => kind === 'recorded').map(({ subject }) => Number(subject));
    const known = ({ position }: LoggedEvent): boolean => position <= upTo;
    const events = (await reader.entities(q, milestones)).filter(known);
    const originals = (await reader.at(q, roots)).filter(known);
    const named = (await reader.entities(q, entitiesOf(originals))).filter(known);
    const positions = [...events, ...originals, ...named].map(({ position }) => position);
    const chains = chainsOf((await reader.chains(q, positions)).filter(known));
    const [all, effective] = [groupedByEntity(events), groupedByEntity(effectiveAt(events, chains, upTo))];
    const about = groupedByEntity(effectiveAt(named, chains, upTo));
    for (const key of group) {
      if (key.kind === 'recorded') {
        const root = Number(key.subject);
        const versions = chains.get(root) ?? originals.filter(({ position }) => position === root);
        const counts = effectiveOf(versions);
        const ofEntity = entitiesOf(counts ? [counts] : []).flatMap((e) => about.get(entityKeyText(e)) ?? []);
        yield { key, all: versions, effective: counts ? [counts] : [], about: ofEntity };
      } else {
        const own = all.get(entityKeyText(key)) ?? [];
        const amended = own.flatMap(({ chain, position }) => chains.get(chain ?? position) ?? []);
        yield {
          key,
          all: [...new Set([...own, ...amended])],
          effective: effective.get(entityKeyText(key)) ?? [],
          about: [],
        };
      }
    }
  }
}

function entitiesOf(events: readonly LoggedEvent[]): EntityKey[] {
  return events.flatMap(({ orgUnit, subject }) =>
    orgUnit === null || subject === null ? [] : [{ orgUnit, subject }],
  );
}
