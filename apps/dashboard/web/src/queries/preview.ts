import type { Schemas } from '#contract/domain';
import { dataOf, type ApiClient } from '../api/api-client.js';
import type { CloudEventDraft } from './events.js';

/** Why the recorder would refuse one of the events. */
export type PreviewError = Schemas['PreviewErrorDocument'];

export type PreviewEntity = Schemas['PreviewEntityDocument'];

export type PreviewTrack = Schemas['PreviewTrackDocument'];

export type PreviewKpi = Schemas['PreviewKpiDocument'];

export type PreviewFigure = Schemas['PreviewFigureDocument'];

/** What follows from changes of the tree of org units. */
export type TreePreview = Schemas['TreePreviewDocument'];

/** What recording events would do. */
export type Preview = Schemas['PreviewResponse'];

/** Asks what recording these events together would do. Nothing is stored. */
export function askPreview(
  api: ApiClient,
  events: readonly CloudEventDraft[],
  signal?: AbortSignal,
): Promise<Preview> {
  const body = { events: [...events] };
  return dataOf(api.calls.POST('/api/v1/events/preview', { body, ...(signal ? { signal } : {}) }));
}
