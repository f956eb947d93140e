import { IntersectionType, OmitType } from '@nestjs/swagger';
import { bilingual } from '#kernel';
import { defineList, MAX_LIMIT } from '#web';
import { GetDataState } from '../lists-out/data-state.handler.js';
import { wordOf } from '../lists-out/list-words.js';
import { OfOrgUnitRequest } from '../lists-out/of-org-unit.request.js';
import { WaitsForPosition } from '../point-in-time/waits-for-position.js';
import { GetMilestoneBoard } from './get-milestone-board.handler.js';
import { MilestoneBoardRequest } from './milestone-board.request.js';
import type { BoardMilestoneDocument, NamedUnitDocument } from './milestone-board.response.js';
import { milestoneStateWords } from './state-words.js';

class MilestonesListRequest extends IntersectionType(
  OfOrgUnitRequest,
  OmitType(MilestoneBoardRequest, ['limit', 'cursor'] as const),
) {}

const unitText = ({ code, name }: NamedUnitDocument): string => (name === null ? code : `${name} (${code})`);

/** The milestones of the board, column by column. */
export const milestonesList = defineList<MilestonesListRequest, BoardMilestoneDocument>({
  id: 'milestones',
  name: bilingual('Mốc tiến độ', 'Milestones'),
  right: 'read',
  request: MilestonesListRequest,
  route: WaitsForPosition(),
  columns: () => [
    { heading: bilingual('Tên mốc tiến độ', 'Title'), kind: 'text', width: 48, value: ({ title }) => title },
    { heading: bilingual('Mã', 'Code'), kind: 'text', width: 28, value: ({ subject }) => subject },
    { heading: bilingual('Mã đơn vị', 'Org unit code'), kind: 'text', value: ({ orgUnit }) => orgUnit.code },
    {
      heading: bilingual('Đơn vị', 'Org unit'),
      kind: 'text',
      width: 30,
      value: ({ orgUnit }) => orgUnit.name,
    },
    {
      heading: bilingual('Trạng thái', 'State'),
      kind: 'text',
      width: 22,
      value: ({ state }, language) => wordOf(milestoneStateWords, state, language),
    },
    { heading: bilingual('Thời hạn', 'Due'), kind: 'day', value: ({ due }) => due },
    {
      heading: bilingual('Số ngày làm việc chậm', 'Working days late'),
      kind: 'number',
      value: ({ workingDaysLate }) => workingDaysLate,
    },
    { heading: bilingual('Ngày đạt', 'Reached on'), kind: 'day', value: ({ reachedOn }) => reachedOn },
    { heading: bilingual('Nhiệm vụ', 'Task'), kind: 'number', value: ({ task }) => task },
    {
      heading: bilingual('Sản phẩm đầu ra', 'Product'),
      kind: 'text',
      width: 40,
      value: ({ product }) => product,
    },
    {
      heading: bilingual('Đơn vị chủ trì', 'Lead'),
      kind: 'text',
      width: 30,
      value: ({ lead }) => lead && unitText(lead),
    },
    {
      heading: bilingual('Đơn vị phối hợp', 'Supporting'),
      kind: 'text',
      width: 40,
      value: ({ supporting }) => supporting.map(unitText).join('; '),
    },
    {
      heading: bilingual('Số hiệu ở nơi khác', 'Reference'),
      kind: 'text',
      value: ({ reference }) => reference,
    },
    {
      heading: bilingual('Tài liệu kiểm chứng', 'Evidence'),
      kind: 'text',
      width: 40,
      value: ({ evidence }) => evidence.join(' '),
    },
    { heading: bilingual('Lý do hủy', 'Reason of the end'), kind: 'text', value: ({ reason }) => reason },
  ],
  read: async ({ orgUnit, ...request }, { ask, caller, language }) => {
    const board = (page: Partial<MilestoneBoardRequest>) =>
      ask(new GetMilestoneBoard(caller, orgUnit, { ...request, limit: MAX_LIMIT, ...page }, language));
    const first = await board({});
    const rows: BoardMilestoneDocument[] = [];
    for (const { state, items, next } of first.columns) {
      rows.push(...items);
      for (let cursor = next; cursor !== null;) {
        const column = (await board({ state, cursor })).columns[0];
        rows.push(...(column?.items ?? []));
        cursor = column?.next ?? null;
      }
    }
    const about = await ask(new GetDataState(caller, orgUnit, request.asOf, language));
    return { about: { ...about, asOf: first.asOf, position: first.position }, rows };
  },
});
