import type { Schemas } from '#contract/domain';
import type { ApiClient } from '../api/api-client.js';

/** What a list of org units did to the tree, or would do. */
export type UnitListAnswer = Schemas['UnitListResponse'];

/** A file, or Viet Nam's ready tree. */
export type UnitList = { file: File } | { template: 'vietnam'; communes: boolean };

export function sendUnitList(api: ApiClient, list: UnitList, preview: boolean): Promise<UnitListAnswer> {
  const shared = { preview: String(preview) };
  if ('file' in list)
    return api.send('/unit-lists', {
      method: 'POST',
      query: { ...shared, fileName: list.file.name },
      file: list.file,
    });
  const query = { ...shared, template: list.template, communes: String(list.communes) };
  return api.send('/unit-lists', { method: 'POST', query });
}
