import type { Paths, Schemas } from '#contract/domain';
import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { dataOf, given, type ApiClient } from '../api/api-client.js';
import { useApi } from '../api/api-context.js';

/** The columns of the board, in its order. */
export type MilestoneState =
  'late' | 'due-soon' | 'planned' | 'reached-late' | 'reached-on-time' | 'cancelled' | 'not-planned';

/** An org unit that a milestone names; `name` is null where no such org unit is seen. */
export interface NamedUnit {
  code: string;
  name: string | null;
}

export type BoardMilestone = Schemas['BoardMilestoneDocument'];

export type BoardColumn = Schemas['BoardColumnDocument'];

export type MilestoneBoard = Schemas['MilestoneBoardResponse'];

export interface BoardChoice {
  orgUnit: string;
  task: string | null;
  /** The code of the org unit that leads. */
  lead: string | null;
  search: string;
  /** `null`: today. */
  asOf: string | null;
}

/** An address holds it as a text. */
type Task = NonNullable<
  NonNullable<Paths['/api/v1/org-units/{code}/milestone-board']['get']['parameters']['query']>['task']
>;

/** Returns the query parameters of what the board shows, without the org unit. */
export function boardQuery({ task, lead, search, asOf }: BoardChoice) {
  return given({ task: task as unknown as Task | null, lead, q: search, asOf });
}

function getBoard(
  api: ApiClient,
  choice: BoardChoice,
  more: { limit: number; state?: MilestoneState; cursor?: string | undefined },
  signal: AbortSignal,
): Promise<MilestoneBoard> {
  const query = { ...boardQuery(choice), ...more };
  const params = { path: { code: choice.orgUnit }, query };
  return dataOf(api.calls.GET('/api/v1/org-units/{code}/milestone-board', { params, signal }));
}

/** Reads every column of the board with its first milestones. What is late changes with the day. */
export function useMilestoneBoard(choice: BoardChoice, limit: number): UseQueryResult<MilestoneBoard> {
  const api = useApi();
  return useQuery({
    queryKey: ['milestone-board', choice, limit],
    queryFn: ({ signal }) => getBoard(api, choice, { limit }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
}

const PAGE = 50;

/** Reads the rest of a column, once it is asked for. */
export function useRestOfColumn(
  choice: BoardChoice,
  { state, next }: BoardColumn,
  enabled: boolean,
): UseInfiniteQueryResult<InfiniteData<BoardColumn | undefined>> {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['milestone-board', choice, state, next],
    queryFn: async ({ pageParam, signal }) =>
      (await getBoard(api, choice, { state, cursor: pageParam ?? undefined, limit: PAGE }, signal))
        .columns[0],
    initialPageParam: next,
    getNextPageParam: (last) => last?.next ?? null,
    enabled,
  });
}
