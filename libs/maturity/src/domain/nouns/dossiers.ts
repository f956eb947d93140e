import type { PayloadOf } from '#event-log/domain';
import { bySegment, flow } from '../measures/build-measure.js';
import { segmentsFrom } from '../measures/segment-values.js';
import type { NounEffects } from './noun-effect.js';

type Submitted = PayloadOf<'dossier.submitted'>;
type Paid = PayloadOf<'payment.made'>;

/** Digital channels. At a counter, in a community centre, by phone and by post, a clerk types the dossier. */
const ONLINE_CHANNELS: ReadonlySet<Submitted['channel']> = new Set(['web', 'mobile', 'kiosk', 'tv']);

const isFiledOnline = ({ channel }: Submitted): boolean => ONLINE_CHANNELS.has(channel);

/** How a dossier came in. What is counted by channel too: received, filed online, filed by the person. */
const BY_CHANNEL = segmentsFrom('dossier.submitted', 'channel');
/** Who files, in which sector and where. Reports of a period have no segments. */
const BY_USER = segmentsFrom('dossier.submitted', 'group', 'sector', 'area');

/** Dossiers that people file with services, and their payments. */
export const dossiers = {
  dossier: {
    kind: 'counter',
    matter: 'dossiers',
    events: {
      submitted: {
        // "Filed by the person" is a part of "filed online", so that the share of one in the other stays a
        // share.
        adds: {
          'dossiers.received': () => 1,
          'dossiers.online': isFiledOnline,
          'dossiers.selfFiled': (data) => isFiledOnline(data) && data.selfFiled,
          'dossiers.withFee': ({ fee }) => fee === true,
          'dossiers.dataReused': ({ reusesData }) => reusesData === true,
        },
        segments: ({ channel, group, sector, area }) => ({ channel, group, sector, area }),
        counts: { 'services.withDossier': () => true, 'services.withOnlineDossier': isFiledOnline },
      },
      resolved: {
        adds: {
          'dossiers.resolved': () => 1,
          'dossiers.onTime': ({ onTime }) => onTime,
          'dossiers.electronicResult': ({ result }) => result === 'electronic',
          'dossiers.fullProcess': ({ fullProcess }) => fullProcess,
        },
        segments: ({ group, sector, area }) => ({ group, sector, area }),
      },
    },
    measures: [
      ...bySegment({ ...BY_CHANNEL, ...BY_USER }, [
        flow('dossiers.received', 'dossier', {
          name: ['Hồ sơ tiếp nhận', 'Dossiers received'],
          work: ['hồ sơ tiếp nhận', 'dossier received', 'dossiers received'],
        }),
        flow('dossiers.online', 'dossier', {
          name: ['Hồ sơ nộp trực tuyến', 'Dossiers filed online'],
          work: ['hồ sơ nộp trực tuyến', 'dossier online', 'dossiers online'],
          adds: ['dossiers.received'],
        }),
        flow('dossiers.selfFiled', 'dossier', {
          name: ['Hồ sơ người dân tự nộp trực tuyến', 'Dossiers filed online by the person'],
          work: [
            'hồ sơ người dân tự nộp trực tuyến',
            'dossier filed by the person',
            'dossiers filed by the person',
          ],
          adds: ['dossiers.received', 'dossiers.online'],
        }),
      ]),
      ...bySegment(BY_USER, [
        flow('dossiers.withFee', 'dossier', {
          name: ['Hồ sơ có phí, lệ phí', 'Dossiers with a fee'],
          work: ['hồ sơ có phí, lệ phí', 'dossier with a fee', 'dossiers with a fee'],
          adds: ['dossiers.received'],
        }),
        flow('dossiers.dataReused', 'dossier', {
          name: ['Hồ sơ tái sử dụng dữ liệu', 'Dossiers that reuse data'],
          work: ['hồ sơ tái sử dụng dữ liệu', 'dossier that reuses data', 'dossiers that reuse data'],
          adds: ['dossiers.received'],
        }),
        flow('dossiers.resolved', 'dossier', {
          name: ['Hồ sơ đã giải quyết', 'Dossiers settled'],
          work: ['hồ sơ giải quyết', 'dossier settled', 'dossiers settled'],
        }),
        flow('dossiers.onTime', 'dossier', {
          name: ['Hồ sơ giải quyết đúng hạn', 'Dossiers settled on time'],
          work: ['hồ sơ giải quyết đúng hạn', 'dossier on time', 'dossiers on time'],
          adds: ['dossiers.resolved'],
        }),
        flow('dossiers.electronicResult', 'dossier', {
          name: ['Hồ sơ trả kết quả điện tử', 'Dossiers with an electronic result'],
          work: [
            'hồ sơ trả kết quả điện tử',
            'dossier with an electronic result',
            'dossiers with an electronic result',
          ],
          adds: ['dossiers.resolved'],
        }),
        flow('dossiers.fullProcess', 'dossier', {
          name: ['Hồ sơ giải quyết toàn trình', 'Dossiers done full-process'],
          work: ['hồ sơ toàn trình', 'dossier full-process', 'dossiers full-process'],
          adds: ['dossiers.resolved'],
        }),
      ]),
      flow('dossiers.paidOnline', 'dossier', {
        name: ['Hồ sơ thanh toán trực tuyến', 'Dossiers paid online'],
        work: ['hồ sơ thanh toán trực tuyến', 'dossier paid online', 'dossiers paid online'],
        adds: ['payments.total', 'payments.cashless'],
        partOf: [],
      }),
    ],
  },

  payment: {
    kind: 'counter',
    matter: 'dossiers',
    events: {
      made: {
        // A dossier that is paid in two instalments counts twice, because a counter sees only its own event.
        adds: {
          'payments.total': () => 1,
          'payments.cashless': ({ cashless }) => cashless,
          'dossiers.paidOnline': ({ online }) => online,
        },
        // Adds nothing when the amount is not stated: a missing amount is not a payment of zero.
        addsMoney: { 'payments.amount': ({ amount }: Paid) => amount },
        counts: { 'services.withPayment': () => true, 'services.withOnlinePayment': ({ online }) => online },
      },
    },
    measures: [
      flow('payments.total', 'payment', {
        name: ['Lượt thanh toán', 'Payments'],
        work: ['lượt thanh toán', 'payment', 'payments'],
      }),
      flow('payments.cashless', 'payment', {
        name: ['Lượt thanh toán không dùng tiền mặt', 'Payments without cash'],
        work: ['lượt thanh toán không dùng tiền mặt', 'payment without cash', 'payments without cash'],
        adds: ['payments.total'],
      }),
      flow('payments.amount', 'money', {
        name: ['Số tiền đã thanh toán (VND)', 'Amount paid (VND)'],
        work: ['đồng thanh toán', 'đồng paid', 'đồng paid'],
        decimals: 2,
      }),
    ],
  },
} satisfies Partial<NounEffects>;
