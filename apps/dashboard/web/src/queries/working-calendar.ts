import type { Schemas } from '#contract/domain';
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Weekday } from '#calendar/domain';
import { dataOf, type ApiClient } from '../api/api-client.js';
import { useApi } from '../api/api-context.js';

export type { Weekday };

/** When offices work in a year. Hours are ranges such as `08:00-12:00`; none: a day off. */
export type YearOfWork = Schemas['WorkingCalendarResponse'];

/** The days of a year that differ from the usual week; null: those of the shipped calendar again. */
export function changeYear(
  api: ApiClient,
  year: number,
  days: Schemas['ChangedYearRequest']['days'],
): Promise<YearOfWork> {
  return dataOf(api.calls.PUT('/api/v1/working-calendar', { body: { year, days } }));
}

export type ChangedWeek = Schemas['ChangedWeekRequest']['week'];

/** The hours of the usual week; null: those of the shipped calendar again. */
export function changeWeek(api: ApiClient, week: ChangedWeek): Promise<YearOfWork> {
  return dataOf(api.calls.PUT('/api/v1/working-calendar/week', { body: { week } }));
}

/** @param year `null`: this year */
export function useWorkingCalendar(year: string | null): UseQueryResult<YearOfWork> {
  const api = useApi();
  return useQuery({
    queryKey: ['working-calendar', year],
    queryFn: ({ signal }) =>
      dataOf(
        api.calls.GET('/api/v1/working-calendar', {
          params: { query: year === null ? {} : { year: Number(year) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
}
