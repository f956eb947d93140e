import { flow } from '../../measures/build-measure.js';
import type { MeasureDefinition } from '../../measures/measure-definition.js';

/** Decision 766: procedures that are announced, complete and offered online. */
export const procedureMeasures: readonly MeasureDefinition[] = [
  flow('procedures.total', 'procedure', {
    name: ['Thủ tục hành chính', 'Administrative procedures'],
    work: ['thủ tục hành chính', 'procedure', 'procedures'],
  }),
  flow('procedures.underAuthority', 'procedure', {
    name: ['Thủ tục hành chính thuộc thẩm quyền giải quyết', 'Procedures within its own authority'],
    work: ['thủ tục thuộc thẩm quyền', 'procedure within its authority', 'procedures within its authority'],
  }),
  flow('procedures.announced', 'procedure', {
    name: ['Thủ tục hành chính được công bố', 'Procedures announced'],
    work: ['thủ tục được công bố', 'procedure announced', 'procedures announced'],
  }),
  flow('procedures.announcedOnTime', 'procedure', {
    name: ['Thủ tục hành chính công bố đúng hạn', 'Procedures announced on time'],
    work: ['thủ tục công bố đúng hạn', 'procedure announced on time', 'procedures announced on time'],
    adds: ['procedures.announced'],
  }),
  flow('procedures.updated', 'procedure', {
    name: ['Thủ tục hành chính được cập nhật', 'Procedures updated'],
    work: ['thủ tục được cập nhật', 'procedure updated', 'procedures updated'],
  }),
  flow('procedures.updatedOnTime', 'procedure', {
    name: ['Thủ tục hành chính cập nhật đúng hạn', 'Procedures updated on time'],
    work: ['thủ tục cập nhật đúng hạn', 'procedure updated on time', 'procedures updated on time'],
    adds: ['procedures.updated'],
  }),
  flow('procedures.published', 'procedure', {
    name: ['Thủ tục hành chính được công khai', 'Procedures published'],
    work: ['thủ tục được công khai', 'procedure published', 'procedures published'],
  }),
  flow('procedures.fullContent', 'procedure', {
    name: ['Thủ tục hành chính công khai đầy đủ nội dung', 'Procedures published with full content'],
    work: [
      'thủ tục công khai đầy đủ nội dung',
      'procedure with full content',
      'procedures with full content',
    ],
    partOf: ['procedures.published'],
  }),
  flow('procedures.offeredOnline', 'procedure', {
    name: ['Thủ tục hành chính cung cấp trực tuyến', 'Procedures offered online'],
    work: ['thủ tục cung cấp trực tuyến', 'procedure offered online', 'procedures offered online'],
    partOf: ['procedures.total'],
  }),
  flow('procedures.populationLinked', 'procedure', {
    name: [
      'Thủ tục hành chính kết nối Cơ sở dữ liệu quốc gia về dân cư',
      'Procedures linked to the population database',
    ],
    work: [
      'thủ tục kết nối cơ sở dữ liệu dân cư',
      'procedure linked to the population database',
      'procedures linked to the population database',
    ],
    partOf: ['procedures.total'],
  }),
  flow('procedures.withFee', 'procedure', {
    name: ['Thủ tục hành chính có phí, lệ phí', 'Procedures with a fee'],
    work: ['thủ tục có phí, lệ phí', 'procedure with a fee', 'procedures with a fee'],
    partOf: ['procedures.total'],
  }),
  flow('procedures.paymentIntegrated', 'procedure', {
    name: ['Thủ tục hành chính đã tích hợp thanh toán', 'Procedures with integrated payment'],
    work: [
      'thủ tục tích hợp thanh toán',
      'procedure with integrated payment',
      'procedures with integrated payment',
    ],
    partOf: ['procedures.withFee'],
  }),
  flow('procedures.withOnlinePayment', 'procedure', {
    name: ['Thủ tục hành chính có phát sinh thanh toán trực tuyến', 'Procedures with an online payment'],
    work: [
      'thủ tục có thanh toán trực tuyến',
      'procedure with an online payment',
      'procedures with an online payment',
    ],
    partOf: ['procedures.withFee'],
  }),
  flow('onlineServices.total', 'service', {
    name: ['Dịch vụ công trực tuyến', 'Online services'],
    work: ['dịch vụ công trực tuyến', 'online service', 'online services'],
  }),
  flow('onlineServices.withDossier', 'service', {
    name: ['Dịch vụ công trực tuyến có phát sinh hồ sơ', 'Online services with a dossier'],
    work: [
      'dịch vụ công trực tuyến có hồ sơ',
      'online service with a dossier',
      'online services with a dossier',
    ],
    partOf: ['onlineServices.total'],
  }),
];
