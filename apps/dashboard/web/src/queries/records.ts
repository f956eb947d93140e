import { dataOf, given } from '../api/api-client.js';
import type { Schemas } from '#contract/domain';
import {
  keepPreviousData,
  useInfiniteQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query';
import { useApi } from '../api/api-context.js';

export const recordStates = ['effective', 'corrected', 'retracted'] as const;
export type RecordState = (typeof recordStates)[number];

/** A fact that an org unit recorded or imported, with all its versions. */
export type RecordedFact = Schemas['RecordDocument'];

type RecordPage = Schemas['ListRecordsResponse'];

export interface RecordChoice {
  orgUnit: string | null;
  type: string | null;
  state: RecordState | null;
  /** Only what the caller itself recorded. */
  mine: boolean;
}

const PAGE = 20;

/** Reads what org units recorded, the last first; more is loaded on request. */
export function useRecords(choice: RecordChoice): UseInfiniteQueryResult<InfiniteData<RecordPage>> {
  const api = useApi();
  const { orgUnit, type, state, mine } = choice;
  const query = given({ orgUnit, type, state, mine: mine || null, limit: PAGE });
  return useInfiniteQuery({
    queryKey: ['records', choice, api.language],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        api.calls.GET('/api/v1/records', {
          params: { query: { ...query, cursor: pageParam ?? undefined } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}
