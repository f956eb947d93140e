import { IntersectionType } from '@nestjs/swagger';
import { bilingual } from '#kernel';
import { defineList } from '#web';
import { GetDataState } from '../lists-out/data-state.handler.js';
import { unitWords, wordOf } from '../lists-out/list-words.js';
import { OfOrgUnitRequest } from '../lists-out/of-org-unit.request.js';
import { WaitsForPosition } from '../point-in-time/waits-for-position.js';
import { FigureAtRequest } from './figure.request.js';
import type { FigureDocument } from './figure.response.js';
import { GetFigures } from './get-figures.handler.js';

class FiguresListRequest extends IntersectionType(OfOrgUnitRequest, FigureAtRequest) {}

interface FigureRow extends FigureDocument {
  matter: string;
}

/** Every measure of an org unit. */
export const figuresList = defineList<FiguresListRequest, FigureRow>({
  id: 'figures',
  name: bilingual('Số liệu', 'Figures'),
  right: 'read',
  request: FiguresListRequest,
  route: WaitsForPosition(),
  columns: () => [
    { heading: bilingual('Chủ đề', 'About'), kind: 'text', width: 24, value: ({ matter }) => matter },
    { heading: bilingual('Số liệu', 'Figure'), kind: 'text', width: 48, value: ({ name }) => name },
    { heading: bilingual('Mã', 'Id'), kind: 'text', width: 30, value: ({ measure }) => measure },
    {
      heading: bilingual('Giá trị', 'Value'),
      kind: 'number',
      value: ({ value, decimals }) => (value === null ? null : { value, decimals }),
    },
    {
      heading: bilingual('Đơn vị tính', 'Unit'),
      kind: 'text',
      value: ({ unit }, language) => wordOf(unitWords, unit, language),
    },
    { heading: bilingual('Từ ngày', 'From'), kind: 'day', value: ({ window }) => window?.from ?? null },
    { heading: bilingual('Đến ngày', 'To'), kind: 'day', value: ({ window }) => window?.to ?? null },
    { heading: bilingual('Tính trên', 'Over'), kind: 'number', value: ({ of }) => of },
    {
      heading: bilingual('Đơn vị có số liệu', 'Org units that report'),
      kind: 'number',
      value: ({ coverage }) => coverage.reporting,
    },
    {
      heading: bilingual('Đơn vị phải có số liệu', 'Org units that should'),
      kind: 'number',
      value: ({ coverage }) => coverage.of,
    },
    {
      heading: bilingual('Tổng mười hai tháng theo báo cáo', 'Reported total of twelve months'),
      kind: 'number',
      value: ({ trailing, decimals }) => (trailing === null ? null : { value: trailing, decimals }),
    },
    {
      heading: bilingual('Khung dùng số liệu này', 'Frameworks that read it'),
      kind: 'text',
      value: ({ frameworks }) => frameworks.join(', '),
    },
  ],
  read: async ({ orgUnit, ...request }, { ask, caller, language }) => {
    const figures = await ask(new GetFigures(caller, orgUnit, request, language));
    const state = await ask(new GetDataState(caller, orgUnit, request.asOf, language));
    const { asOf, position, months, matters } = figures;
    return {
      about: {
        ...{ ...state, asOf, position, knownAt: request.knownAt ?? null, tree: request.tree },
        more: [[bilingual('Số tháng được tính', 'Months that are counted')[language], months]],
      },
      rows: matters.flatMap(({ name: matter, figures: each }) =>
        each.map((figure) => ({ ...figure, matter })),
      ),
    };
  },
});
