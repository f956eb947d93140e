import { OmitType } from '@nestjs/swagger';
import { bilingual } from '#kernel';
import { allPages, defineList } from '#web';
import { GetDataState } from '../lists-out/data-state.handler.js';
import { kindWords, wordOf } from '../lists-out/list-words.js';
import { ListJournalRequest } from './journal.request.js';
import type { StreamLineDocument } from './journal.response.js';
import { ListJournal } from './list-journal.handler.js';

class JournalListRequest extends OmitType(ListJournalRequest, ['limit', 'cursor'] as const) {}

/** What moved, the newest first. */
export const journalList = defineList<JournalListRequest, StreamLineDocument>({
  id: 'journal',
  name: bilingual('Nhật ký thay đổi', 'Journal'),
  right: 'read',
  request: JournalListRequest,
  columns: () => [
    { heading: bilingual('Kết luận lúc', 'At'), kind: 'instant', value: ({ at }) => at },
    {
      heading: bilingual('Loại', 'Kind'),
      kind: 'text',
      width: 26,
      value: ({ kind }, language) => wordOf(kindWords, kind, language),
    },
    { heading: bilingual('Nội dung', 'What'), kind: 'text', width: 70, value: ({ title }) => title },
    { heading: bilingual('Mã đơn vị', 'Org unit code'), kind: 'text', value: ({ orgUnit }) => orgUnit.code },
    {
      heading: bilingual('Đơn vị', 'Org unit'),
      kind: 'text',
      width: 30,
      value: ({ orgUnit }) => orgUnit.name,
    },
    {
      heading: bilingual('Khung', 'Framework'),
      kind: 'text',
      width: 24,
      value: ({ framework }) => framework,
    },
    { heading: bilingual('Kết luận cho ngày', 'Day'), kind: 'day', value: ({ day }) => day },
    {
      heading: bilingual('Có gửi thông báo', 'Notifiable'),
      kind: 'text',
      value: ({ silent }, language) => (silent ? bilingual('Không', 'No') : bilingual('Có', 'Yes'))[language],
    },
    { heading: bilingual('Vị trí', 'Position'), kind: 'text', value: ({ position }) => position },
  ],
  read: async (request, { ask, caller, language }) => {
    const { rows } = await allPages((page) =>
      ask(new ListJournal(caller, { ...request, ...page }, language)),
    );
    return { about: await ask(new GetDataState(caller, request.orgUnit, undefined, language)), rows };
  },
});
