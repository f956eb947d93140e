import { dataOf } from '../api/api-client.js';
import type { Schemas } from '#contract/domain';
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useApi } from '../api/api-context.js';

/** An announced level, from a day on. */
export type CourseStep = Schemas['CourseStep'];

/** The announced levels of a year, of the org units that have moved. */
export type Courses = Schemas['CoursesResponse'];

interface CoursesQuery {
  framework: string;
  track: string;
  root: string;
  asOf: string;
}

export function useCourses(query: CoursesQuery): UseQueryResult<Courses> {
  const api = useApi();
  return useQuery({
    queryKey: ['overview', 'courses', query],
    queryFn: ({ signal }) => dataOf(api.calls.GET('/api/v1/overview/courses', { params: { query }, signal })),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}
