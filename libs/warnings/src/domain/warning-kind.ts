import type { LoggedEvent } from '#event-log/domain';
import type { Bilingual } from '#kernel';
import type { Known } from './known.js';

/** The facts that a text of a warning names, for example the successor of an org unit. Days are ISO days. */
export type WarningValues = Readonly<Record<string, string>>;

/** What a kind of warning finds in one event. */
export interface Doubt<V extends string = string> {
  /** JSON Pointer into the event. */
  pointer: string;
  values: Readonly<Record<V, string>>;
}

/**
 * A kind of warning: an event was recorded, and somebody should look at it, most often because it changes no
 * figure. A warning never rejects an event.
 */
export interface WarningKind<C extends string = string, V extends string = string> {
  /** Stable and machine-readable. */
  code: C;
  /** True when an event with this warning changes no figure, so that the warning is the reason why. */
  withoutEffect: boolean;
  inspect(event: LoggedEvent, known: Known): readonly Doubt<V>[];
  /** The heading of warnings of this kind. */
  name: Bilingual;
  /** What is the case with one event. */
  detail(values: Readonly<Record<V, string>>): Bilingual;
  /** What to do about it. */
  advice: Bilingual;
}

/**
 * Keeps the code of a kind as a literal type, so that the type of all codes follows from the list, and lets
 * the texts use only values that `inspect` gives.
 */
export function defineKind<const C extends string, V extends string>(
  kind: WarningKind<C, V>,
): WarningKind<C, V> {
  return kind;
}
