import { bilingual, inLanguage } from '#kernel';
import { allPages, defineList } from '#web';
import { GetDataState } from '../lists-out/data-state.handler.js';
import { kindWords, severityWords, subscriptionStateWords, wordOf } from '../lists-out/list-words.js';
import { ListSubscriptions } from './list-subscriptions.handler.js';
import type { ChannelDocument, SubscriptionDocument } from './subscription.response.js';

class SubscriptionsListRequest {}

/** The subscriptions that the page shows the caller, the newest first, without secrets. */
export const subscriptionsList = defineList<SubscriptionsListRequest, SubscriptionDocument>({
  id: 'subscriptions',
  name: bilingual('Đăng ký nhận thông báo', 'Subscriptions'),
  right: 'read',
  request: SubscriptionsListRequest,
  columns: () => [
    { heading: bilingual('Mã đơn vị', 'Org unit code'), kind: 'text', value: ({ orgUnit }) => orgUnit },
    {
      heading: bilingual('Kênh', 'Channel'),
      kind: 'text',
      width: 14,
      value: ({ channel: { kind } }) => kind,
    },
    {
      heading: bilingual('Nơi nhận', 'Sent to'),
      kind: 'text',
      width: 36,
      value: ({ channel }) => placeOf(channel),
    },
    {
      heading: bilingual('Khung', 'Frameworks'),
      kind: 'text',
      width: 30,
      value: ({ frameworks }, language) => frameworks?.join('; ') ?? inLanguage(ALL, language),
    },
    {
      heading: bilingual('Loại tin', 'Kinds of news'),
      kind: 'text',
      width: 40,
      value: ({ kinds }, language) =>
        kinds?.map((kind) => wordOf(kindWords, kind, language)).join('; ') ?? inLanguage(ALL, language),
    },
    {
      heading: bilingual('Từ mức độ', 'From severity'),
      kind: 'text',
      width: 18,
      value: ({ severity }, language) => wordOf(severityWords, severity, language),
    },
    {
      heading: bilingual('Trạng thái', 'State'),
      kind: 'text',
      width: 18,
      value: ({ state }, language) => wordOf(subscriptionStateWords, state, language),
    },
    { heading: bilingual('Từ lúc', 'Since'), kind: 'instant', value: ({ stateSince }) => stateSince },
    { heading: bilingual('Ngôn ngữ', 'Language'), kind: 'text', value: ({ language }) => language },
    { heading: bilingual('Chủ đăng ký', 'Owner (id)'), kind: 'text', width: 24, value: ({ owner }) => owner },
    { heading: bilingual('Đăng ký lúc', 'Added'), kind: 'instant', value: ({ createdAt }) => createdAt },
  ],
  read: async (_, { ask, caller, language }) => {
    const { rows } = await allPages((page) => ask(new ListSubscriptions(caller, page)));
    return { about: await ask(new GetDataState(caller, undefined, undefined, language)), rows };
  },
});

const ALL = bilingual('tất cả', 'all');

/** The path and query of a webhook may hold a secret of the receiver, so only its host is written. */
function placeOf(channel: ChannelDocument): string | null {
  const { to, url } = channel as ChannelDocument & { to?: string; url?: string };
  return to ?? (url === undefined ? null : new URL(url).host);
}
