import { IntersectionType, OmitType } from '@nestjs/swagger';
import { bilingual } from '#kernel';
import { entityKinds, measureCatalogue } from '#maturity/domain';
import { allPages, defineList, type ListColumn } from '#web';
import { GetDataState } from '../lists-out/data-state.handler.js';
import { OfOrgUnitRequest } from '../lists-out/of-org-unit.request.js';
import { WaitsForPosition } from '../point-in-time/waits-for-position.js';
import { ListEntitiesRequest } from './entity.request.js';
import type { ListedEntityDocument } from './entity.response.js';
import { ListEntities } from './list-entities.handler.js';

class EntitiesListRequest extends IntersectionType(
  OfOrgUnitRequest,
  OmitType(ListEntitiesRequest, ['limit', 'cursor'] as const),
) {}

type Column = ListColumn<ListedEntityDocument>;

const before: readonly Column[] = [
  { heading: bilingual('Tên', 'Name'), kind: 'text', width: 48, value: ({ name }) => name },
  { heading: bilingual('Mã', 'Code'), kind: 'text', width: 28, value: ({ subject }) => subject },
  { heading: bilingual('Mã đơn vị', 'Org unit code'), kind: 'text', value: ({ orgUnit }) => orgUnit.code },
  { heading: bilingual('Đơn vị', 'Org unit'), kind: 'text', width: 30, value: ({ orgUnit }) => orgUnit.name },
  { heading: bilingual('Trạng thái', 'State'), kind: 'text', width: 20, value: ({ state }) => state.name },
  {
    heading: bilingual('Mức độ', 'Level'),
    kind: 'text',
    width: 24,
    value: ({ levels }) => levels.map(({ name }) => name).join(', '),
  },
];
const due: Column = {
  heading: bilingual('Thời hạn', 'Deadline'),
  kind: 'day',
  value: (entity) => entity.due,
};
const after: readonly Column[] = [
  {
    heading: bilingual('Sự kiện gần nhất', 'Last event'),
    kind: 'instant',
    value: ({ lastEvent }) => lastEvent?.time ?? null,
  },
  {
    heading: bilingual('Loại sự kiện', 'Type of the event'),
    kind: 'text',
    width: 34,
    value: ({ lastEvent }) => lastEvent?.title ?? null,
  },
  {
    heading: bilingual('Vị trí trong nhật ký', 'Log position'),
    kind: 'text',
    value: ({ lastEvent }) => lastEvent?.position ?? null,
  },
];

/** Services, datasets, milestones and other entities. Each kind has columns for its figures. */
export const entitiesList = defineList<EntitiesListRequest, ListedEntityDocument>({
  id: 'entities',
  name: bilingual('Danh sách', 'List'),
  right: 'read',
  request: EntitiesListRequest,
  route: WaitsForPosition(),
  columns: ({ noun }) => [
    ...before,
    ...(noun === 'milestone' ? [due] : []),
    ...(entityKinds.get(noun)?.figures ?? []).flatMap(figureColumn),
    ...after,
  ],
  read: async ({ orgUnit, ...request }, { ask, caller, language }) => {
    const { first, rows } = await allPages((page) =>
      ask(new ListEntities(caller, orgUnit, { ...request, ...page }, language)),
    );
    const state = await ask(new GetDataState(caller, orgUnit, request.asOf, language));
    return {
      about: { ...state, title: first.name, asOf: first.asOf, position: first.position },
      rows,
    };
  },
});

function figureColumn(id: string): Column[] {
  const measure = measureCatalogue.get(id);
  if (!measure) return [];
  return [
    {
      heading: measure.name as Column['heading'],
      kind: 'number',
      value: ({ figures }) => {
        const figure = figures.find((each) => each.measure === id);
        return figure ? { value: figure.value, decimals: figure.decimals } : null;
      },
    },
  ];
}
