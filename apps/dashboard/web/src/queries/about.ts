import type { ApiClient } from '../api/api-client.js';

export interface About {
  version: string;
  mode: 'demo' | 'normal';
  /** `now` is RFC 3339; a simulated clock runs `rate` times as fast as the real one. */
  clock: { now: string; simulated: boolean; rate: number };
  timeZone: string;
  samples: Sample[];
  /** True until the first body is established. */
  empty: boolean;
}

/** Where a tree of the demo comes from. */
export interface Sample {
  root: string;
  /** Id of the framework to look at first. */
  framework: string;
  title: string;
  source: string;
  licence: string;
  url: string;
}

export function getAbout(api: ApiClient, signal?: AbortSignal): Promise<About> {
  return api.get<About>('/about', {}, signal);
}
