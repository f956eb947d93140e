import { SOURCE_SILENT, type AnnouncementData, type CheckSilence } from '#assessments/domain';
import { formatDecimal, parseDay, type Language } from '#kernel';
import { formatDate } from './days.js';
import { clip, singleLine } from './single-line.js';

/** A silent source, formatted. */
export interface SilentSourceWords {
  source: string;
  /** The source without what all addresses begin with, for a subject. */
  shortSource: string;
  /** The last day with a fact. */
  heard: string;
  usualGap: string | null;
  /** The number of org units that it is silent about; `null`: one. */
  count: string | null;
}

const MAX_SOURCE = 60;
/** What a source is called and when it was heard, where an entry says no more. */
const UNKNOWN: CheckSilence = { heard: '', from: '', usualGap: null };

/** Returns the source of an entry about a silent source; `null` for other entries. */
export function silentSourceOf({ check }: AnnouncementData, language: Language): SilentSourceWords | null {
  if (check?.kind !== SOURCE_SILENT) return null;
  const { heard, usualGap } = check.silence ?? UNKNOWN;
  const isOfMany = check.orgUnits !== undefined;
  const day = parseDay(heard);
  const source = singleLine(check.source ?? '');
  return {
    source: clip(source, MAX_SOURCE),
    shortSource: source.replace(/^(https?:)?\/+/, ''),
    heard: day === undefined ? '–' : formatDate(day, language),
    usualGap: usualGap === null ? null : formatDecimal(usualGap, language, 1),
    count: isOfMany ? formatDecimal(check.count, language) : null,
  };
}
