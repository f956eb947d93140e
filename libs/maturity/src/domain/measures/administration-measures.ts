import { flow } from './build-measure.js';
import type { MeasureDefinition } from './measure-definition.js';

/*
 * What bodies know of themselves and report as figures of a period, because no single event would tell it. They happen
 * on no day of their own, so that counting one more of a part does not make the whole any larger.
 */

/** Decision 766: are procedures announced, complete and offered online? */
const procedureMeasures: readonly MeasureDefinition[] = [
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

/** Decision 766 and the programme to 2030: are dossiers and their results data? */
const dossierMeasures: readonly MeasureDefinition[] = [
  flow('dossiers.documentsDigitized', 'dossier', {
    name: ['Hồ sơ được số hóa giấy tờ', 'Dossiers whose papers are digitised'],
    work: [
      'hồ sơ được số hóa giấy tờ',
      'dossier with its papers digitised',
      'dossiers with their papers digitised',
    ],
  }),
  flow('dossiers.certifiedCopies', 'dossier', {
    name: ['Hồ sơ có bản sao chứng thực điện tử', 'Dossiers with an electronic certified copy'],
    work: [
      'hồ sơ có bản sao chứng thực điện tử',
      'dossier with an electronic certified copy',
      'dossiers with an electronic certified copy',
    ],
  }),
  flow('dossiers.storeSynced', 'dossier', {
    name: ['Hồ sơ đồng bộ về kho dữ liệu cá nhân', 'Dossiers synced to the personal store'],
    work: [
      'hồ sơ đồng bộ về kho dữ liệu cá nhân',
      'dossier synced to the personal store',
      'dossiers synced to the personal store',
    ],
  }),
  flow('dossiers.populationLinked', 'dossier', {
    name: ['Hồ sơ kết nối Cơ sở dữ liệu quốc gia về dân cư', 'Dossiers linked to the population database'],
    work: [
      'hồ sơ kết nối cơ sở dữ liệu dân cư',
      'dossier linked to the population database',
      'dossiers linked to the population database',
    ],
  }),
  flow('dossiers.statusSynced', 'dossier', {
    name: ['Hồ sơ đồng bộ trạng thái lên Cổng Dịch vụ công quốc gia', 'Dossiers whose status is synced'],
    work: ['hồ sơ đồng bộ trạng thái', 'dossier with its status synced', 'dossiers with their status synced'],
  }),
  flow('dossiers.digitized', 'dossier', {
    name: ['Hồ sơ được số hóa', 'Dossiers digitised'],
    work: ['hồ sơ được số hóa', 'dossier digitised', 'dossiers digitised'],
  }),
  flow('results.digitized', 'dossier', {
    name: ['Hồ sơ có kết quả được số hóa', 'Dossiers whose result is digitised'],
    work: [
      'hồ sơ có kết quả được số hóa',
      'dossier with its result digitised',
      'dossiers with their result digitised',
    ],
  }),
];

/** The programme to 2030, the strategy before it, and the six national tasks. */
const programmeMeasures: readonly MeasureDefinition[] = [
  flow('data.digitized', 'record', {
    name: ['Dữ liệu đã số hóa', 'Records digitised'],
    work: ['bản ghi dữ liệu được số hóa', 'record digitised', 'records digitised'],
  }),
  flow('data.reused', 'record', {
    name: ['Dữ liệu số hóa được tái sử dụng', 'Digitised records that are reused'],
    work: ['bản ghi dữ liệu được tái sử dụng', 'record reused', 'records reused'],
    partOf: ['data.digitized'],
  }),
  flow('papers.aboutBusinesses', 'paper', {
    name: ['Giấy tờ về doanh nghiệp', 'Papers about businesses'],
    work: ['giấy tờ về doanh nghiệp', 'paper about businesses', 'papers about businesses'],
  }),
  flow('papers.suppliedOnce', 'paper', {
    name: ['Giấy tờ doanh nghiệp chỉ cung cấp một lần', 'Papers that businesses supply once'],
    work: ['giấy tờ chỉ cung cấp một lần', 'paper supplied once', 'papers supplied once'],
    partOf: ['papers.aboutBusinesses'],
  }),
  flow('bodies.total', 'body', {
    name: ['Cơ quan nhà nước', 'Government bodies'],
    work: ['cơ quan', 'body', 'bodies'],
  }),
  flow('bodies.openData', 'body', {
    name: ['Cơ quan công bố dữ liệu mở theo tiêu chuẩn', 'Bodies that publish open data to the standard'],
    work: ['cơ quan công bố dữ liệu mở', 'body that publishes open data', 'bodies that publish open data'],
    partOf: ['bodies.total'],
  }),
  flow('officials.total', 'person', {
    name: ['Cán bộ, công chức, viên chức', 'Officials'],
    work: ['cán bộ, công chức, viên chức', 'official', 'officials'],
  }),
  flow('identities.officials', 'person', {
    name: ['Cán bộ, công chức, viên chức có định danh số', 'Officials with a digital identity'],
    work: ['cán bộ có định danh số', 'official with a digital identity', 'officials with a digital identity'],
    partOf: ['officials.total'],
  }),
  flow('identities.issued', 'person', {
    name: ['Định danh số đã cấp cho người dân', 'Digital identities issued'],
    work: ['định danh số được cấp', 'digital identity issued', 'digital identities issued'],
  }),
];

export const administrationMeasures: readonly MeasureDefinition[] = [
  ...procedureMeasures,
  ...dossierMeasures,
  ...programmeMeasures,
];
