import { ApiProperty, IntersectionType, OmitType } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import { bilingual } from '#kernel';
import { allPages, defineList } from '#web';
import { GetDataState } from '../lists-out/data-state.handler.js';
import { WaitsForPosition } from '../point-in-time/waits-for-position.js';
import { GetPeers } from './get-peers.handler.js';
import { PeersRequest } from './peers.request.js';
import type { PeerDocument } from './peers.response.js';

class OfFrameworkRequest {
  @ApiProperty({ example: 'vn-dti' })
  @IsString()
  @Length(1, 200)
  framework!: string;
}

class PeersListRequest extends IntersectionType(
  OfFrameworkRequest,
  OmitType(PeersRequest, ['limit', 'cursor'] as const),
) {}

interface PeerRow extends PeerDocument {
  decimals: number;
}

/** Org units ranked on a KPI or a track. */
export const peersList = defineList<PeersListRequest, PeerRow>({
  id: 'peers',
  name: bilingual('Xếp hạng', 'Ranking'),
  right: 'read',
  request: PeersListRequest,
  route: WaitsForPosition(),
  columns: () => [
    { heading: bilingual('Hạng', 'Rank'), kind: 'number', value: ({ rank }) => rank },
    { heading: bilingual('Mã đơn vị', 'Org unit code'), kind: 'text', value: ({ orgUnit }) => orgUnit.code },
    {
      heading: bilingual('Đơn vị', 'Org unit'),
      kind: 'text',
      width: 40,
      value: ({ orgUnit }) => orgUnit.name,
    },
    {
      heading: bilingual('Giá trị', 'Value'),
      kind: 'number',
      value: ({ value, decimals }) => (value === null ? null : { value, decimals }),
    },
    {
      heading: bilingual('Số độ lệch chuẩn so với trung bình', 'Standard deviations from the mean'),
      kind: 'number',
      value: ({ z }) => (z === null ? null : { value: z, decimals: 2 }),
    },
    { heading: bilingual('Nhóm', 'Group'), kind: 'text', value: ({ group }) => group },
    {
      heading: bilingual('Hạng thay đổi', 'Places gained'),
      kind: 'number',
      value: ({ movement }) => movement?.rank ?? null,
    },
    {
      heading: bilingual('Giá trị thay đổi', 'Change of the value'),
      kind: 'number',
      value: ({ movement, decimals }) => (movement ? { value: movement.value, decimals } : null),
    },
  ],
  read: async ({ framework, ...request }, { ask, caller, language }) => {
    const { first, rows } = await allPages(async (page) => {
      const { items, ...rest } = await ask(
        new GetPeers(caller, framework, { ...request, ...page }, language),
      );
      return { ...rest, items: items.map((item): PeerRow => ({ ...item, decimals: rest.decimals })) };
    });
    const state = await ask(new GetDataState(caller, request.root, request.asOf, language));
    return {
      about: {
        ...{ ...state, asOf: first.asOf, position: first.position },
        ...{ knownAt: request.knownAt ?? null, tree: request.tree },
        editions: [`${first.framework} ${first.edition}`],
        more: [[bilingual('Xếp theo', 'Ranked by')[language], request.kpi ?? request.track ?? '']],
      },
      rows,
    };
  },
});
