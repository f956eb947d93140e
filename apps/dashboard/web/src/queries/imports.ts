import type { Schemas } from '#contract/domain';
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { dataOf, fileBody, type ApiClient, type Page } from '../api/api-client.js';
import { useApi } from '../api/api-context.js';

export type ImportState =
  'reading' | 'questions' | 'previewed' | 'recording' | 'recorded' | 'undoing' | 'undone' | 'failed';

export type RowOutcome = 'new' | 'same' | 'changed' | 'rejected';
export type UndoList = 'taken-back' | 'kept' | 'refused';

export type ImportHeading = Schemas['HeadingDocument'];

export type ImportQuestion = Schemas['QuestionDocument'];

export type ImportedList = Schemas['ImportDocument'];

export type ImportedRow = Schemas['ImportedRowDocument'];

export type UndoneEvent = Schemas['UndoneEventDocument'];

export type LayoutField = Schemas['LayoutFieldDocument'];

export type Layout = Schemas['LayoutDocument'];

export type ListMapping = Schemas['MappingRequest'];

export type FileChoice = Schemas['FileOptionsRequest'];

const BUSY: readonly ImportState[] = ['reading', 'recording', 'undoing'];

export function isBusy({ state }: Pick<ImportedList, 'state'>): boolean {
  return BUSY.includes(state);
}

export function uploadList(api: ApiClient, file: File, orgUnit: string): Promise<ImportedList> {
  const query = { orgUnit, fileName: file.name };
  return dataOf(api.calls.POST('/api/v1/imports', { params: { query }, ...fileBody(file) }));
}

export function changeImport(
  api: ApiClient,
  id: string,
  body: { options?: FileChoice; mapping?: ListMapping },
): Promise<ImportedList> {
  return dataOf(api.calls.PATCH('/api/v1/imports/{id}', { params: { path: { id } }, body }));
}

export function confirmImport(api: ApiClient, id: string): Promise<ImportedList> {
  return dataOf(api.calls.POST('/api/v1/imports/{id}/confirm', { params: { path: { id } } }));
}

export function undoImport(api: ApiClient, id: string): Promise<ImportedList> {
  return dataOf(api.calls.POST('/api/v1/imports/{id}/undo', { params: { path: { id } } }));
}

const PROGRESS_MS = 400;

/** Reads an import, again and again while it is worked on. */
export function useImport(id: string): UseQueryResult<ImportedList> {
  const api = useApi();
  return useQuery({
    queryKey: ['imports', id],
    queryFn: ({ signal }) =>
      dataOf(api.calls.GET('/api/v1/imports/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (state.data && isBusy(state.data) ? PROGRESS_MS : false),
  });
}

/** Returns a function that puts an answer in place of what was read before. */
export function useImportAnswer(): (answer: ImportedList) => void {
  const queries = useQueryClient();
  return (answer) => {
    queries.setQueryData(['imports', answer.id], answer);
    void queries.invalidateQueries({ queryKey: ['import-rows', answer.id] });
    void queries.invalidateQueries({ queryKey: ['import-list'] });
  };
}

export function useImports(): UseQueryResult<Page<ImportedList>> {
  const api = useApi();
  return useQuery({
    queryKey: ['import-list'],
    queryFn: ({ signal }) =>
      dataOf(api.calls.GET('/api/v1/imports', { params: { query: { limit: 50 } }, signal })),
  });
}

/** Reads the import that recorded a run; an empty list when a key sent the run. `null` reads nothing. */
export function useImportOfRun(run: string | null): UseQueryResult<Page<ImportedList>> {
  const api = useApi();
  return useQuery({
    queryKey: ['import-list', run],
    queryFn: ({ signal }) =>
      dataOf(
        api.calls.GET('/api/v1/imports', { params: { query: { run: run ?? undefined, limit: 1 } }, signal }),
      ),
    enabled: run !== null,
  });
}

export function useLayouts(): UseQueryResult<Page<Layout>> {
  const api = useApi();
  return useQuery({
    queryKey: ['import-layouts', api.language],
    queryFn: ({ signal }) => dataOf(api.calls.GET('/api/v1/imports/layouts', { signal })),
    staleTime: Infinity,
  });
}

export function useImportRows(
  { id, state, counts }: Pick<ImportedList, 'id' | 'state' | 'counts'>,
  outcome: RowOutcome,
): UseQueryResult<Page<ImportedRow>> {
  const api = useApi();
  return useQuery({
    queryKey: ['import-rows', id, state, outcome, api.language],
    queryFn: ({ signal }) =>
      dataOf(
        api.calls.GET('/api/v1/imports/{id}/rows', {
          params: { path: { id }, query: { outcome, limit: 100 } },
          signal,
        }),
      ),
    enabled: counts[outcome] > 0,
  });
}

export function useUndone(id: string, list: UndoList, count: number): UseQueryResult<Page<UndoneEvent>> {
  const api = useApi();
  return useQuery({
    queryKey: ['import-undone', id, list, api.language],
    queryFn: ({ signal }) =>
      dataOf(
        api.calls.GET('/api/v1/imports/{id}/undone', {
          params: { path: { id }, query: { list, limit: 100 } },
          signal,
        }),
      ),
    enabled: count > 0,
  });
}
