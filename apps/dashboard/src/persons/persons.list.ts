import { OmitType } from '@nestjs/swagger';
import { roleNames } from '#identity/domain';
import { bilingual, inLanguage } from '#kernel';
import { allPages, defineList } from '#web';
import { GetDataState } from '../lists-out/data-state.handler.js';
import { personStateWords, wordOf } from '../lists-out/list-words.js';
import { ListPersons } from './list-persons.handler.js';
import { ListPersonsRequest } from './person.request.js';
import type { PersonDocument } from './person.response.js';

class PersonsListRequest extends OmitType(ListPersonsRequest, ['limit', 'cursor'] as const) {}

/** The persons that the caller administers, by name. Invitations are told of by their end, not their link. */
export const personsList = defineList<PersonsListRequest, PersonDocument>({
  id: 'persons',
  name: bilingual('Người dùng', 'Persons'),
  right: 'administer',
  request: PersonsListRequest,
  columns: () => [
    { heading: bilingual('Họ tên', 'Name'), kind: 'text', width: 32, value: ({ name }) => name },
    { heading: bilingual('Thư điện tử', 'E-mail'), kind: 'text', width: 36, value: ({ email }) => email },
    { heading: bilingual('Mã đơn vị', 'Org unit code'), kind: 'text', value: ({ orgUnit }) => orgUnit },
    {
      heading: bilingual('Vai trò', 'Roles'),
      kind: 'text',
      width: 40,
      value: ({ roles }, language) =>
        roles
          .map(({ role, orgUnit }) => {
            const name = inLanguage(roleNames[role], language);
            return orgUnit === null ? name : `${name} (${orgUnit})`;
          })
          .join('; '),
    },
    {
      heading: bilingual('Trạng thái', 'State'),
      kind: 'text',
      width: 26,
      value: ({ state }, language) => wordOf(personStateWords, state, language),
    },
    {
      heading: bilingual('Lời mời hết hạn', 'Invitation ends'),
      kind: 'instant',
      value: ({ invitationExpiresAt }) => invitationExpiresAt,
    },
    { heading: bilingual('Ngôn ngữ', 'Language'), kind: 'text', value: ({ language }) => language },
    {
      heading: bilingual('Múi giờ', 'Time zone'),
      kind: 'text',
      width: 22,
      value: ({ timeZone }) => timeZone,
    },
    { heading: bilingual('Thêm lúc', 'Added'), kind: 'instant', value: ({ createdAt }) => createdAt },
  ],
  read: async (request, { ask, caller, language }) => {
    const { rows } = await allPages((page) => ask(new ListPersons(caller, { ...request, ...page })));
    return { about: await ask(new GetDataState(caller, request.orgUnit, undefined, language)), rows };
  },
});
