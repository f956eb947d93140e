import type { ApiClient } from '../api/api-client.js';
import type { Page } from '../api/page.js';

/** One line of the journal, as the stream sends it. */
export interface JournalLine {
  position: string;
  at: string;
  kind: JournalKind;
  orgUnit: { code: string; name: string };
  framework: string;
  track: string;
  day: string;
  /** True: history was loaded; nobody is notified. */
  silent: boolean;
  title: string;
  text: string;
  data: Record<string, unknown>;
}

export const journalKinds = [
  'baseline',
  'stage-advanced',
  'stage-regressed',
  'kpi-moved',
  'threshold-approaching',
  'restated',
  'alert-raised',
  'alert-acknowledged',
  'alert-cleared',
] as const;

export type JournalKind = (typeof journalKinds)[number];

export interface JournalFilter {
  /** Comma-separated. */
  kinds?: string;
  orgUnit?: string;
  limit?: number;
  cursor?: string;
}

/** The journal, newest lines first. */
export function listJournal(
  api: ApiClient,
  filter: JournalFilter,
  signal?: AbortSignal,
): Promise<Page<JournalLine>> {
  return api.get<Page<JournalLine>>('/journal', { ...filter }, signal);
}
