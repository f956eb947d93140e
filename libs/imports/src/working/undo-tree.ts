import type { Queryable } from '#database';
import { referencesTo, unitOf, type LoggedEvent, type ReferenceToUnit } from '#event-log';

/**
 * Cuts events into pieces that are taken back together, the newest first. A piece ends before an org unit
 * that another one of the piece lies below or goes into: only what nothing refers to can be taken back.
 */
export function piecesToUndo(events: readonly LoggedEvent[], length: number): LoggedEvent[][] {
  const pieces: LoggedEvent[][] = [];
  let piece: LoggedEvent[] = [];
  let referred = new Set<string>();
  for (const event of events.toReversed()) {
    if (piece.length === length || referred.has(unitOf(event.subject) ?? '')) {
      pieces.push(piece);
      piece = [];
      referred = new Set();
    }
    piece.push(event);
    for (const code of unitsNamedIn(event)) referred.add(code);
  }
  return piece.length === 0 ? pieces : [...pieces, piece];
}

function unitsNamedIn({ orgUnit, subject, data: { parent, into } }: LoggedEvent): string[] {
  if (unitOf(subject) === null) return orgUnit === null ? [] : [orgUnit];
  return [parent, into].flat().filter((code) => typeof code === 'string');
}

/** Returns, of org units that the recorder does not let go because something refers to them, what does. */
export async function referencesThatKeep(
  q: Queryable,
  refused: ReadonlyMap<LoggedEvent, { code: string }>,
): Promise<Map<LoggedEvent, ReferenceToUnit>> {
  const kept = [...refused].flatMap(([event, { code }]) =>
    code === 'still-referred-to' ? [{ event, unit: unitOf(event.subject) ?? '' }] : [],
  );
  const found = new Map(
    (
      await referencesTo(
        q,
        kept.map(({ unit }) => unit),
      )
    ).map((reference) => [reference.code, reference]),
  );
  return new Map(
    kept.flatMap(({ event, unit }) => {
      const reference = found.get(unit);
      return reference ? [[event, reference]] : [];
    }),
  );
}
