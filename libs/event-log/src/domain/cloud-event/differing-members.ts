import { parseTimestamp } from '#kernel';
import { canonicalJson } from './canonical-json.js';
import type { ValidEvent } from './valid-event.js';

/** The members of a canonical text that say what happened. Others say how the event travelled. */
interface Meaning {
  type: string;
  subject?: string;
  orgunit?: string;
  time: string;
  corrects?: string;
  backfill?: boolean;
  data?: unknown;
}

/** What a recorded event still tells after its text was erased. */
export type RecordedColumns = Pick<ValidEvent, 'type' | 'subject' | 'orgUnit'>;

/**
 * Returns the members in which an event says something else than the recorded event with its source and id.
 * None for a repeat. Compared is what happened, not how it was written or how it travelled: not the spelling
 * of the time, its fractions below a millisecond, the content mode, the charset, nor extension attributes,
 * which brokers change on the way.
 *
 * @param text the canonical text of the recorded event; null after its erasure, when only columns are left
 */
export function differingMembers(
  text: string | null,
  recorded: RecordedColumns,
  event: ValidEvent,
): string[] {
  const pairs: Record<string, readonly [unknown, unknown]> =
    text === null ? pairsOfColumns(recorded, event) : pairsOfText(JSON.parse(text) as Meaning, event);
  return Object.entries(pairs)
    .filter(([, [before, now]]) => before !== now)
    .map(([member]) => member);
}

function pairsOfColumns(
  recorded: RecordedColumns,
  event: ValidEvent,
): Record<string, readonly [unknown, unknown]> {
  return {
    type: [recorded.type, event.type],
    subject: [recorded.subject, event.subject],
    orgunit: [recorded.orgUnit, event.orgUnit],
  };
}

function pairsOfText(said: Meaning, event: ValidEvent): Record<string, readonly [unknown, unknown]> {
  return {
    type: [said.type, event.type],
    subject: [said.subject ?? null, event.subject],
    orgunit: [said.orgunit ?? null, event.orgUnit],
    time: [parseTimestamp(said.time), event.time],
    corrects: [said.corrects ?? null, event.corrects],
    backfill: [said.backfill ?? false, event.backfill],
    data: [canonicalJson(said.data ?? {}), canonicalJson(event.data)],
  };
}
