import { OmitType } from '@nestjs/swagger';
import { bilingual, type Bilingual } from '#kernel';
import { allPages, defineList, type ListColumn } from '#web';
import { ListEvents } from './list-events.handler.js';
import { ListEventsRequest } from './read-events.request.js';
import type { FiledEventResponse } from './read-events.response.js';

class EventsListRequest extends OmitType(ListEventsRequest, ['limit', 'cursor'] as const) {}

const filters = {
  type: bilingual('Loại sự kiện', 'Type'),
  subject: bilingual('Đối tượng', 'Subject'),
  source: bilingual('Nguồn', 'Source'),
  from: bilingual('Xảy ra từ', 'Happened from'),
  to: bilingual('Xảy ra trước', 'Happened before'),
} as const satisfies Partial<Record<keyof EventsListRequest, Bilingual>>;

/** Events of the log as they were received, with what the log added. */
export const eventsList = defineList<EventsListRequest, FiledEventResponse>({
  id: 'events',
  name: bilingual('Sự kiện', 'Events'),
  right: 'read',
  request: EventsListRequest,
  columns: () => [
    {
      heading: bilingual('Vị trí trong nhật ký', 'Log position'),
      kind: 'text',
      value: ({ position }) => position,
    },
    attribute('time', bilingual('Xảy ra lúc', 'Happened at'), 'instant'),
    {
      heading: bilingual('Ghi nhận lúc', 'Recorded at'),
      kind: 'instant',
      value: ({ recordedAt }) => recordedAt,
    },
    attribute('orgunit', bilingual('Mã đơn vị', 'Org unit code'), 'text'),
    attribute('type', bilingual('Loại sự kiện', 'Type'), 'text', 36),
    attribute('subject', bilingual('Đối tượng', 'Subject'), 'text', 30),
    {
      heading: bilingual('Nội dung', 'Data'),
      kind: 'text',
      width: 60,
      value: ({ event }) => (event?.['data'] === undefined ? null : JSON.stringify(event['data'])),
    },
    attribute('source', bilingual('Nguồn', 'Source'), 'text', 30),
    attribute('id', bilingual('Mã sự kiện', 'Id'), 'text', 30),
    { heading: bilingual('Sửa sự kiện ở vị trí', 'Amends'), kind: 'text', value: ({ amends }) => amends },
    {
      heading: bilingual('Người ghi', 'Recorded by'),
      kind: 'text',
      width: 24,
      value: ({ recordedBy }) => recordedBy && (recordedBy.name ?? recordedBy.id),
    },
    { heading: bilingual('Đợt gửi', 'Run'), kind: 'text', value: ({ run }) => run },
  ],
  read: async (request, { ask, caller, language }) => {
    const { first, rows } = await allPages((page) => ask(new ListEvents(caller, { ...request, ...page })));
    const [newest] = request.order === 'newest' ? first.items : [];
    return {
      about: {
        orgUnit: request.orgUnit ?? null,
        ...(newest && { position: newest.position }),
        more: Object.entries(filters).flatMap(([name, label]) => {
          const value = request[name as keyof typeof filters];
          return value === undefined ? [] : [[label[language], value] as const];
        }),
      },
      rows,
    };
  },
});

function attribute(
  name: string,
  heading: Bilingual,
  kind: 'text' | 'instant',
  width?: number,
): ListColumn<FiledEventResponse> {
  return {
    ...{ heading, kind },
    ...(width !== undefined && { width }),
    value: ({ event }) => {
      const value = event?.[name];
      return typeof value === 'string' ? value : null;
    },
  };
}
