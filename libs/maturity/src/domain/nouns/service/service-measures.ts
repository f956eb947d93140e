import { bySegment, stock } from '../../measures/build-measure.js';
import { segmentsFrom } from '../../measures/segment-values.js';
import type { MeasureDefinition } from '../../measures/measure-definition.js';
import { serviceChangeMeasures, serviceUseMeasures } from './service-change-measures.js';

const ALL = 'services.catalogued';

const level = (n: 1 | 2 | 3 | 4, adds: readonly string[] = []): MeasureDefinition =>
  stock(`services.level${n}`, 'service', {
    name: [`Dịch vụ công trực tuyến mức độ ${n}`, `Services at level ${n}`],
    work: [`dịch vụ đạt mức độ ${n}`, `service at level ${n}`, `services at level ${n}`],
    adds,
    partOf: [ALL],
  });

/** Stocks of services. A service counts from the day it is registered or launched until it is retired. */
const stocks: readonly MeasureDefinition[] = [
  stock('services.catalogued', 'service', {
    name: ['Dịch vụ trong danh mục', 'Services in the catalogue'],
    work: ['dịch vụ vào danh mục', 'service catalogued', 'services catalogued'],
  }),
  stock('services.eligible', 'service', {
    name: ['Dịch vụ đủ điều kiện cung cấp toàn trình', 'Services eligible for full-process delivery'],
    work: ['dịch vụ đủ điều kiện', 'eligible service', 'eligible services'],
    partOf: [ALL],
  }),
  stock('services.awaitingLevel', 'service', {
    name: ['Dịch vụ mới chưa nêu mức độ', 'New services whose level is not said yet'],
    work: [
      'dịch vụ mới chưa nêu mức độ',
      'new service without a stated level',
      'new services without a stated level',
    ],
    partOf: [ALL],
  }),
  stock('services.withFee', 'service', {
    name: ['Dịch vụ có phí, lệ phí', 'Services with a fee'],
    work: ['dịch vụ có phí, lệ phí', 'service with a fee', 'services with a fee'],
    partOf: [ALL],
  }),
  stock('services.essential', 'service', {
    name: ['Dịch vụ thiết yếu', 'Essential services'],
    work: ['dịch vụ thiết yếu', 'essential service', 'essential services'],
    partOf: [ALL],
  }),
  level(1),
  level(2),
  level(3),
  level(4, ['services.eligibleLevel4']),
  stock('services.eligibleLevel4', 'service', {
    name: ['Dịch vụ đủ điều kiện đã đạt mức độ 4', 'Eligible services at level 4'],
    work: [
      'dịch vụ đủ điều kiện đạt mức độ 4',
      'eligible service at level 4',
      'eligible services at level 4',
    ],
    adds: ['services.level4'],
    partOf: ['services.eligible', 'services.level4'],
  }),
  stock('services.partial', 'service', {
    name: ['Dịch vụ trực tuyến một phần', 'Partial online services'],
    work: ['dịch vụ trực tuyến một phần', 'service partially online', 'services partially online'],
    partOf: [ALL],
  }),
  stock('services.fullProcess', 'service', {
    name: ['Dịch vụ toàn trình', 'Full-process services'],
    work: ['dịch vụ toàn trình', 'full-process service', 'full-process services'],
    adds: ['services.eligibleFullProcess'],
    partOf: [ALL],
  }),
  stock('services.eligibleFullProcess', 'service', {
    name: ['Dịch vụ đủ điều kiện đã toàn trình', 'Eligible services that are full-process'],
    work: [
      'dịch vụ đủ điều kiện thành toàn trình',
      'eligible full-process service',
      'eligible full-process services',
    ],
    adds: ['services.fullProcess'],
    partOf: ['services.eligible', 'services.fullProcess'],
  }),
  stock('services.integrated', 'service', {
    name: ['Dịch vụ đã tích hợp lên cổng', 'Services integrated with a portal'],
    work: [
      'dịch vụ tích hợp lên cổng',
      'service integrated with a portal',
      'services integrated with a portal',
    ],
    partOf: [ALL],
  }),
  stock('services.paymentIntegrated', 'service', {
    name: ['Dịch vụ đã tích hợp thanh toán', 'Services with integrated payment'],
    work: [
      'dịch vụ tích hợp thanh toán',
      'service with integrated payment',
      'services with integrated payment',
    ],
    adds: ['services.integrated'],
    partOf: ['services.integrated'],
  }),
  stock('services.integratedNational', 'service', {
    name: [
      'Dịch vụ đã tích hợp lên Cổng Dịch vụ công quốc gia',
      'Services integrated with the national portal',
    ],
    work: [
      'dịch vụ tích hợp lên Cổng Dịch vụ công quốc gia',
      'service integrated with the national portal',
      'services integrated with the national portal',
    ],
    adds: ['services.integrated'],
    partOf: ['services.integrated'],
  }),
  stock('services.singleApproach', 'service', {
    name: ['Dịch vụ được số hóa riêng lẻ', 'Services digitised one by one'],
    work: ['dịch vụ số hóa riêng lẻ', 'service digitised by itself', 'services digitised one by one'],
    partOf: [ALL],
  }),
  stock('services.platformApproach', 'service', {
    name: ['Dịch vụ được số hóa trên nền tảng', 'Services digitised by a platform'],
    work: [
      'dịch vụ số hóa trên nền tảng',
      'service digitised by a platform',
      'services digitised by a platform',
    ],
    partOf: [ALL],
  }),
  stock('services.proactive', 'service', {
    name: ['Dịch vụ chủ động', 'Proactive services'],
    work: ['dịch vụ chủ động', 'service proactive', 'services proactive'],
    partOf: [ALL],
  }),
  stock('services.essentialProactive', 'service', {
    name: ['Dịch vụ thiết yếu đã chủ động', 'Essential services that are proactive'],
    work: ['dịch vụ thiết yếu thành chủ động', 'essential service proactive', 'essential services proactive'],
    adds: ['services.proactive'],
    partOf: ['services.essential', 'services.proactive'],
  }),
];

export const serviceMeasures: readonly MeasureDefinition[] = bySegment(
  segmentsFrom('service.registered', 'group', 'sector', 'area'),
  [...stocks, ...serviceChangeMeasures, ...serviceUseMeasures],
);
