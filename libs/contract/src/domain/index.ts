import type { components } from './generated/open-api.js';

/** What requests and answers look like, by the names of the OpenAPI document. */
export type Schemas = components['schemas'];
