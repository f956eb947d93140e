import { distinct, flow, meanEvent, subjectEvent } from '../../measures/build-measure.js';
import type { MeasureDefinition } from '../../measures/measure-definition.js';

/** Launches, retirements and digitization costs of services. */
export const serviceChangeMeasures: readonly MeasureDefinition[] = [
  flow('services.launched', 'service', {
    name: ['Dịch vụ mới', 'Services launched'],
    work: ['dịch vụ mới', 'service launched', 'services launched'],
    adds: ['services.catalogued', 'services.awaitingLevel'],
    partOf: [],
  }),
  flow('services.launchedInnovative', 'service', {
    name: ['Dịch vụ mới có tính đổi mới sáng tạo', 'Innovative services launched'],
    work: ['dịch vụ mới, sáng tạo', 'innovative service launched', 'innovative services launched'],
    adds: ['services.launched', 'services.catalogued', 'services.awaitingLevel'],
    partOf: ['services.launched'],
  }),
  flow('services.launchedWithTechnology', 'service', {
    name: ['Dịch vụ mới dựa trên công nghệ số', 'Services launched on digital technology'],
    work: [
      'dịch vụ mới dựa trên công nghệ số',
      'service launched on digital technology',
      'services launched on digital technology',
    ],
    adds: ['services.launched', 'services.catalogued', 'services.eligible'],
    partOf: ['services.launched'],
  }),
  flow('services.launchedWithValue', 'service', {
    name: ['Dịch vụ mới nêu rõ giá trị công', 'Services launched that state their public value'],
    work: [
      'dịch vụ mới nêu rõ giá trị công',
      'service launched with its public value',
      'services launched with their public value',
    ],
    adds: ['services.launched', 'services.catalogued', 'services.eligible'],
    partOf: ['services.launched'],
  }),
  flow('services.retired', 'service', {
    name: ['Dịch vụ đã bãi bỏ', 'Services retired'],
    work: ['dịch vụ bãi bỏ', 'service retired', 'services retired'],
    takes: ['services.catalogued'],
  }),
  flow('services.retiredByDigital', 'service', {
    name: ['Dịch vụ bãi bỏ nhờ công nghệ số và dữ liệu', 'Services retired by digital means'],
    work: [
      'dịch vụ bãi bỏ nhờ công nghệ số',
      'service retired by digital means',
      'services retired by digital means',
    ],
    adds: ['services.retired'],
    takes: ['services.catalogued'],
  }),
  subjectEvent('services.daysFromIdea', 'day', {
    of: 'service',
    name: ['Số ngày từ ý tưởng đến khi ra mắt', 'Days from idea to launch'],
    work: ['dịch vụ ra mắt đủ nhanh', 'service launched fast enough', 'services launched fast enough'],
  }),
  meanEvent('services.digitizationCost', 'money', {
    name: ['Chi phí bình quân mỗi lần số hóa dịch vụ (VND)', 'Mean cost of digitising a service (VND)'],
    work: ['đồng chi phí số hóa', 'đồng of digitising', 'đồng of digitising'],
    decimals: 2,
  }),
];

/** Services counted by their use, whether or not they are registered. */
export const serviceUseMeasures: readonly MeasureDefinition[] = [
  distinct('services.withDossier', 'service', {
    name: ['Dịch vụ có phát sinh hồ sơ', 'Services with a dossier'],
    work: ['dịch vụ có hồ sơ', 'service with a dossier', 'services with a dossier'],
  }),
  distinct('services.withOnlineDossier', 'service', {
    name: ['Dịch vụ có phát sinh hồ sơ trực tuyến', 'Services with a dossier filed online'],
    work: [
      'dịch vụ có hồ sơ trực tuyến',
      'service with a dossier filed online',
      'services with a dossier filed online',
    ],
    adds: ['services.withDossier'],
    partOf: ['services.withDossier'],
  }),
  distinct('services.withPayment', 'service', {
    name: ['Dịch vụ có phát sinh thanh toán', 'Services with a payment'],
    work: ['dịch vụ có thanh toán', 'service with a payment', 'services with a payment'],
  }),
  distinct('services.withOnlinePayment', 'service', {
    name: ['Dịch vụ có phát sinh thanh toán trực tuyến', 'Services with an online payment'],
    work: [
      'dịch vụ có thanh toán trực tuyến',
      'service with an online payment',
      'services with an online payment',
    ],
    adds: ['services.withPayment'],
    partOf: ['services.withPayment'],
  }),
];
