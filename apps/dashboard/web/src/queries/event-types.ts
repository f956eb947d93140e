import { dataOf } from '../api/api-client.js';
import type { Schemas } from '#contract/domain';
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useApi } from '../api/api-context.js';

/** One type of event, as a list offers it. */
export type EventTypeChoice = Schemas['EventTypeSummary'];

/** The parts of a published JSON Schema that forms are made of. */
export interface PublishedSchema {
  title?: string;
  'x-title-vi'?: string;
  description?: string;
  'x-description-vi'?: string;
  type?: string | readonly string[];
  enum?: readonly (string | number)[];
  default?: unknown;
  examples?: readonly unknown[];
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  items?: PublishedSchema;
  properties?: Readonly<Record<string, PublishedSchema>>;
  patternProperties?: Readonly<Record<string, PublishedSchema>>;
  additionalProperties?: boolean | PublishedSchema;
  required?: readonly string[];
  allOf?: readonly { anyOf?: readonly { required?: readonly string[] }[] }[];
  'x-hint'?: string;
  'x-hint-vi'?: string;
  'x-order'?: number;
  'x-enum-titles'?: Readonly<Record<string, string>>;
  'x-enum-titles-vi'?: Readonly<Record<string, string>>;
  'x-picks'?: readonly string[];
  'x-when'?: { field: string; is?: readonly string[] };
  'x-begins'?: Readonly<Record<string, string>>;
}

/** Nothing but an update of Thang changes the vocabulary. */
const FOR_EVER = { staleTime: Infinity, gcTime: Infinity } as const;

/** Reads all types of events, named in the language of the page. */
export function useEventTypes(): UseQueryResult<EventTypeChoice[]> {
  const api = useApi();
  return useQuery({
    queryKey: ['event-types', api.language],
    queryFn: async ({ signal }) => (await dataOf(api.calls.GET('/api/v1/schemas', { signal }))).items,
    // A form stays open while the language changes.
    placeholderData: keepPreviousData,
    ...FOR_EVER,
  });
}

/** Reads the published schema of a type; `null` reads nothing. */
export function useEventSchema(type: string | null): UseQueryResult<PublishedSchema> {
  const api = useApi();
  return useQuery({
    queryKey: ['event-schema', type],
    queryFn: ({ signal }) =>
      dataOf(api.calls.GET('/api/v1/schemas/{type}', { params: { path: { type: type ?? '' } }, signal })),
    enabled: type !== null,
    ...FOR_EVER,
  });
}
