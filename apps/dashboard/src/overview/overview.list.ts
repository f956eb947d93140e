import { OmitType } from '@nestjs/swagger';
import { bilingual } from '#kernel';
import { allPages, defineList } from '#web';
import { GetDataState } from '../lists-out/data-state.handler.js';
import { levelWords, wordOf } from '../lists-out/list-words.js';
import { WaitsForPosition } from '../point-in-time/waits-for-position.js';
import { GetOverview } from './get-overview.handler.js';
import { OverviewRequest } from './overview.request.js';
import type { OverviewItem, OverviewTrack } from './overview.response.js';

class OverviewListRequest extends OmitType(OverviewRequest, ['limit', 'cursor'] as const) {}

/** An org unit on one track of the framework. */
type OverviewRow = Omit<OverviewItem, 'tracks'> & { track: OverviewTrack };

/** All org units with their results on one framework; a row for each track. */
export const overviewList = defineList<OverviewListRequest, OverviewRow>({
  id: 'overview',
  name: bilingual('Kết quả của các đơn vị', 'Results of org units'),
  right: 'read',
  request: OverviewListRequest,
  route: WaitsForPosition(),
  columns: () => [
    { heading: bilingual('Mã đơn vị', 'Org unit code'), kind: 'text', value: ({ orgUnit }) => orgUnit.code },
    {
      heading: bilingual('Đơn vị', 'Org unit'),
      kind: 'text',
      width: 40,
      value: ({ orgUnit }) => orgUnit.name,
    },
    {
      heading: bilingual('Cấp', 'Level'),
      kind: 'text',
      width: 22,
      value: ({ orgUnit }, language) => wordOf(levelWords, orgUnit.level, language),
    },
    { heading: bilingual('Đơn vị cấp trên', 'Parent'), kind: 'text', value: ({ orgUnit }) => orgUnit.parent },
    { heading: bilingual('Thang', 'Track'), kind: 'text', width: 24, value: ({ track }) => track.id },
    {
      heading: bilingual('Giai đoạn', 'Stage'),
      kind: 'number',
      value: ({ track }) => track.stage?.level ?? null,
    },
    {
      heading: bilingual('Tên giai đoạn', 'Name of the stage'),
      kind: 'text',
      width: 30,
      value: ({ track }) => track.stage?.name ?? null,
    },
    {
      heading: bilingual('Giai đoạn đã công bố', 'Announced stage'),
      kind: 'number',
      value: ({ track }) => track.announced?.level ?? null,
    },
    { heading: bilingual('Điểm', 'Score'), kind: 'number', value: ({ track }) => track.score },
    {
      heading: bilingual('Chặng đường tới giai đoạn sau (%)', 'Way to the next stage (%)'),
      kind: 'number',
      value: ({ track }) => (track.progress === null ? null : { value: track.progress * 100, decimals: 0 }),
    },
    {
      heading: bilingual('Giai đoạn sau', 'Next stage'),
      kind: 'text',
      width: 30,
      value: ({ track }) => track.next?.name ?? null,
    },
    {
      heading: bilingual('Số liệu mới nhất', 'Last fact'),
      kind: 'day',
      value: ({ lastFactDay }) => lastFactDay,
    },
  ],
  read: async (request, { ask, caller, language }) => {
    const { first, rows } = await allPages(async (page) => {
      const { items, ...rest } = await ask(new GetOverview(caller, { ...request, ...page }, language));
      return {
        ...rest,
        items: items.flatMap(({ tracks, ...item }) =>
          tracks.map((track): OverviewRow => ({ ...item, track })),
        ),
      };
    });
    const state = await ask(new GetDataState(caller, request.root, request.asOf, language));
    return {
      about: {
        ...{ ...state, asOf: first.asOf, position: first.position },
        editions: [`${first.framework} ${first.edition}`],
      },
      rows,
    };
  },
});
