import type { Schemas } from '#contract/domain';
import { dataOf, fileBody, type ApiClient } from '../api/api-client.js';

/** What a list of org units did to the tree, or would do. */
export type UnitListAnswer = Schemas['UnitListResponse'];

/** A file, or Viet Nam's ready tree. */
export type UnitList = { file: File } | { template: 'vietnam'; communes: boolean };

export function sendUnitList(api: ApiClient, list: UnitList, preview: boolean): Promise<UnitListAnswer> {
  const shared = { preview: flag(preview) };
  if ('file' in list)
    return dataOf(
      api.calls.POST('/api/v1/unit-lists', {
        params: { query: { ...shared, fileName: list.file.name } },
        ...fileBody(list.file),
      }),
    );
  const query = { ...shared, template: list.template, communes: flag(list.communes) };
  return dataOf(api.calls.POST('/api/v1/unit-lists', { params: { query } }));
}

function flag(value: boolean): 'true' | 'false' {
  return value ? 'true' : 'false';
}
