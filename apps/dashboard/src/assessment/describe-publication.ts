import { formatDay } from '#kernel';
import type { Publication } from '#maturity/domain';
import type { PublishedPlaceDocument } from './published-place.response.js';

export function publishedPlace({ on, data }: Publication): PublishedPlaceDocument {
  const { value, rank = null, of = null, ranks = [] } = data;
  return {
    on: formatDay(on),
    value,
    rank,
    of,
    ranks: ranks.map(({ mean = null, ...place }) => ({ ...place, mean })),
  };
}
