import type { Queryable } from '#database';
import type { EventLogReader } from '#event-log';
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
    const positions = [...events, ...originals].map(({ position }) => position);
    const chains = chainsOf((await reader.chains(q, positions)).filter(known));
    const [all, effective] = [groupedByEntity(events), groupedByEntity(effectiveAt(events, chains, upTo))];
    for (const key of group) {
      if (key.kind === 'recorded') {
        const root = Number(key.subject);
        const versions = chains.get(root) ?? originals.filter(({ position }) => position === root);
        const counts = effectiveOf(versions);
        yield { key, all: versions, effective: counts ? [counts] : [] };
      } else {
        const own = all.get(entityKeyText(key)) ?? [];
        const amended = own.flatMap(({ chain, position }) => chains.get(chain ?? position) ?? []);
        yield {
          key,
          all: [...new Set([...own, ...amended])],
          effective: effective.get(entityKeyText(key)) ?? [],
        };
      }
    }
  }
}
