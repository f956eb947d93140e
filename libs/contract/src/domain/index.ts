import type { components, paths } from './generated/open-api.js';

/** What requests and answers look like, by the names of the OpenAPI document. */
export type Schemas = components['schemas'];

/** All calls, by their paths. */
export type Paths = paths;
