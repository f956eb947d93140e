import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import type { QueryValue } from '../api/api-client.js';
import { useApi } from '../api/api-context.js';

export const listFormats = ['xlsx', 'csv'] as const;
export type ListFormat = (typeof listFormats)[number];

/** Fetches a list as a file in the language of the page, and hands it to the browser. */
export function useListDownload(
  list: string,
  query: Record<string, QueryValue>,
): UseMutationResult<void, Error, ListFormat> {
  const api = useApi();
  return useMutation({
    mutationFn: async (format) => {
      const { file, name } = await api.file(`/export/${list}`, { ...query, format });
      save(file, name);
    },
  });
}

/** Long enough for the browser to begin to save; the address holds the file in memory. */
const KEPT_MS = 60_000;

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
