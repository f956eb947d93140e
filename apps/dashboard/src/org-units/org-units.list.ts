import { OmitType } from '@nestjs/swagger';
import { bilingual } from '#kernel';
import { allPages, defineList } from '#web';
import { GetDataState } from '../lists-out/data-state.handler.js';
import { levelWords, statusWords, wordOf } from '../lists-out/list-words.js';
import { ListOrgUnits } from './list-org-units.handler.js';
import { ListOrgUnitsRequest } from './org-unit.request.js';
import type { OrgUnitDocument } from './org-unit.response.js';

class OrgUnitsListRequest extends OmitType(ListOrgUnitsRequest, ['limit', 'cursor'] as const) {}

/** Today's tree, from the top downwards. */
export const orgUnitsList = defineList<OrgUnitsListRequest, OrgUnitDocument>({
  id: 'org-units',
  name: bilingual('Đơn vị', 'Org units'),
  right: 'read',
  request: OrgUnitsListRequest,
  columns: () => [
    { heading: bilingual('Mã', 'Code'), kind: 'text', value: ({ code }) => code },
    { heading: bilingual('Tên', 'Name'), kind: 'text', width: 48, value: ({ name }) => name },
    {
      heading: bilingual('Cấp', 'Level'),
      kind: 'text',
      width: 22,
      value: ({ level }, language) => wordOf(levelWords, level, language),
    },
    { heading: bilingual('Mã đơn vị cấp trên', 'Parent'), kind: 'text', value: ({ parent }) => parent },
    {
      heading: bilingual('Trạng thái', 'State'),
      kind: 'text',
      width: 18,
      value: ({ status }, language) => wordOf(statusWords, status, language),
    },
    {
      heading: bilingual('Thành lập', 'Established'),
      kind: 'instant',
      value: ({ establishedAt }) => establishedAt,
    },
    { heading: bilingual('Kết thúc', 'Ended'), kind: 'instant', value: ({ endedAt }) => endedAt },
    {
      heading: bilingual('Đơn vị kế thừa', 'Successors'),
      kind: 'text',
      value: ({ successors }) => successors.join(', '),
    },
    {
      heading: bilingual('Số đơn vị trực thuộc', 'Directly below'),
      kind: 'number',
      value: ({ children }) => children,
    },
  ],
  read: async (request, { ask, caller, language }) => {
    const { rows } = await allPages((page) =>
      ask(new ListOrgUnits(caller, { ...request, ...page }, language)),
    );
    const of = request.root ?? request.parent;
    return { about: await ask(new GetDataState(caller, of, undefined, language)), rows };
  },
});
