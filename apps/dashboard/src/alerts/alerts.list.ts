import { OmitType } from '@nestjs/swagger';
import { bilingual } from '#kernel';
import { allPages, defineList } from '#web';
import { GetDataState } from '../lists-out/data-state.handler.js';
import { alertStateWords, kindWords, severityWords, wordOf } from '../lists-out/list-words.js';
import { ListAlertsRequest } from './alert.request.js';
import type { AlertDocument } from './alert.response.js';
import { ListAlerts } from './list-alerts.handler.js';

class AlertsListRequest extends OmitType(ListAlertsRequest, ['limit', 'cursor'] as const) {}

/** The inbox, with the same filters. */
export const alertsList = defineList<AlertsListRequest, AlertDocument>({
  id: 'alerts',
  name: bilingual('Cảnh báo', 'Alerts'),
  right: 'read',
  request: AlertsListRequest,
  columns: () => [
    { heading: bilingual('Phát lúc', 'Fired at'), kind: 'instant', value: ({ firedAt }) => firedAt },
    { heading: bilingual('Nội dung', 'What'), kind: 'text', width: 60, value: ({ title }) => title },
    {
      heading: bilingual('Loại', 'Kind'),
      kind: 'text',
      width: 24,
      value: ({ kind }, language) => wordOf(kindWords, kind, language),
    },
    {
      heading: bilingual('Mức độ', 'Severity'),
      kind: 'text',
      value: ({ severity }, language) => wordOf(severityWords, severity, language),
    },
    {
      heading: bilingual('Trạng thái', 'State'),
      kind: 'text',
      width: 22,
      value: ({ state }, language) => wordOf(alertStateWords, state, language),
    },
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
      width: 30,
      value: ({ framework }) => framework?.name ?? null,
    },
    { heading: bilingual('Về', 'About'), kind: 'text', width: 30, value: ({ item }) => item?.name ?? null },
    { heading: bilingual('Kết luận cho ngày', 'Day'), kind: 'day', value: ({ day }) => day },
    {
      heading: bilingual('Tiếp nhận lúc', 'Acknowledged at'),
      kind: 'instant',
      value: ({ acknowledgedAt }) => acknowledgedAt,
    },
    {
      heading: bilingual('Người tiếp nhận', 'Acknowledged by'),
      kind: 'text',
      value: ({ acknowledgedBy }) => acknowledgedBy,
    },
    { heading: bilingual('Kết thúc lúc', 'Ended at'), kind: 'instant', value: ({ endedAt }) => endedAt },
    {
      heading: bilingual('Lý do rút lại', 'Why withdrawn'),
      kind: 'text',
      value: ({ withdrawnReason }) => withdrawnReason,
    },
    {
      heading: bilingual('Đã báo', 'Notified'),
      kind: 'number',
      value: ({ deliveries }) => deliveries.filter(({ state }) => state === 'delivered').length,
    },
    { heading: bilingual('Mã cảnh báo', 'Id'), kind: 'text', value: ({ id }) => id },
  ],
  read: async (request, { ask, caller, language }) => {
    const { rows } = await allPages((page) => ask(new ListAlerts(caller, { ...request, ...page }, language)));
    return { about: await ask(new GetDataState(caller, request.orgUnit, undefined, language)), rows };
  },
});
