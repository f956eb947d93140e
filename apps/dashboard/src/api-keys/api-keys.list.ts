import { rightNames } from '#identity/domain';
import { bilingual, inLanguage } from '#kernel';
import { allPages, defineList } from '#web';
import { GetDataState } from '../lists-out/data-state.handler.js';
import type { ApiKeyDocument } from './api-key.response.js';
import { ListApiKeys } from './list-api-keys.handler.js';

class ApiKeysListRequest {}

/** The keys of machines, the oldest first. Of a key only its hash is kept, so no list can hold one. */
export const apiKeysList = defineList<ApiKeysListRequest, ApiKeyDocument>({
  id: 'api-keys',
  name: bilingual('Khóa API', 'API keys'),
  right: 'administer',
  request: ApiKeysListRequest,
  columns: () => [
    { heading: bilingual('Tên', 'Name'), kind: 'text', width: 36, value: ({ name }) => name },
    { heading: bilingual('Mã', 'Id'), kind: 'text', width: 24, value: ({ id }) => id },
    {
      heading: bilingual('Quyền', 'Rights'),
      kind: 'text',
      width: 40,
      value: ({ rights }, language) =>
        rights.map((right) => inLanguage(rightNames[right], language)).join('; '),
    },
    { heading: bilingual('Nguồn', 'Source'), kind: 'text', width: 28, value: ({ source }) => source },
    { heading: bilingual('Mã đơn vị', 'Org unit code'), kind: 'text', value: ({ orgUnit }) => orgUnit },
    { heading: bilingual('Tạo lúc', 'Made'), kind: 'instant', value: ({ createdAt }) => createdAt },
    { heading: bilingual('Hết hạn', 'Expires'), kind: 'instant', value: ({ expiresAt }) => expiresAt },
    { heading: bilingual('Thu hồi', 'Revoked'), kind: 'instant', value: ({ revokedAt }) => revokedAt },
    {
      heading: bilingual('Dùng lần cuối', 'Last used'),
      kind: 'instant',
      value: ({ lastUsedAt }) => lastUsedAt,
    },
    {
      heading: bilingual('Bí mật cũ hết hiệu lực', 'Old secret ends'),
      kind: 'instant',
      value: ({ oldSecretEndsAt }) => oldSecretEndsAt,
    },
  ],
  read: async (_, { ask, caller, language }) => {
    const { rows } = await allPages((page) => ask(new ListApiKeys(caller, page)));
    return { about: await ask(new GetDataState(caller, undefined, undefined, language)), rows };
  },
});
