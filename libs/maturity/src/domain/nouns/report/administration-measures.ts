import { flow } from '../../measures/build-measure.js';
import type { MeasureDefinition } from '../../measures/measure-definition.js';
import { procedureMeasures } from './procedure-measures.js';

/*
 * Figures of a period that only org units know and report, because no single event carries them. Such a
 * figure may say how many there are, for example procedures offered online. Then one more of a part changes
 * an existing unit of the whole, and the whole does not grow.
 */

/** Decision 766 and the programme to 2030: dossiers and results in the form of data. */
const dossierMeasures: readonly MeasureDefinition[] = [
  flow('dossiers.documentsDigitized', 'dossier', {
    matter: 'dossiers',
    name: ['Hồ sơ được số hóa giấy tờ', 'Dossiers whose papers are digitised'],
    work: [
      'hồ sơ được số hóa giấy tờ',
      'dossier with its papers digitised',
      'dossiers with their papers digitised',
    ],
  }),
  flow('dossiers.certifiedCopies', 'dossier', {
    matter: 'dossiers',
    name: ['Hồ sơ có bản sao chứng thực điện tử', 'Dossiers with an electronic certified copy'],
    work: [
      'hồ sơ có bản sao chứng thực điện tử',
      'dossier with an electronic certified copy',
      'dossiers with an electronic certified copy',
    ],
  }),
  flow('dossiers.storeSynced', 'dossier', {
    matter: 'dossiers',
    name: ['Hồ sơ đồng bộ về kho dữ liệu cá nhân', 'Dossiers synced to the personal store'],
    work: [
      'hồ sơ đồng bộ về kho dữ liệu cá nhân',
      'dossier synced to the personal store',
      'dossiers synced to the personal store',
    ],
  }),
  flow('dossiers.populationLinked', 'dossier', {
    matter: 'dossiers',
    name: ['Hồ sơ kết nối Cơ sở dữ liệu quốc gia về dân cư', 'Dossiers linked to the population database'],
    work: [
      'hồ sơ kết nối cơ sở dữ liệu dân cư',
      'dossier linked to the population database',
      'dossiers linked to the population database',
    ],
  }),
  flow('dossiers.statusSynced', 'dossier', {
    matter: 'dossiers',
    name: ['Hồ sơ đồng bộ trạng thái lên Cổng Dịch vụ công quốc gia', 'Dossiers whose status is synced'],
    work: ['hồ sơ đồng bộ trạng thái', 'dossier with its status synced', 'dossiers with their status synced'],
  }),
  flow('dossiers.digitized', 'dossier', {
    matter: 'dossiers',
    name: ['Hồ sơ được số hóa', 'Dossiers digitised'],
    work: ['hồ sơ được số hóa', 'dossier digitised', 'dossiers digitised'],
  }),
  flow('results.digitized', 'dossier', {
    matter: 'dossiers',
    name: ['Hồ sơ có kết quả được số hóa', 'Dossiers whose result is digitised'],
    work: [
      'hồ sơ có kết quả được số hóa',
      'dossier with its result digitised',
      'dossiers with their result digitised',
    ],
  }),
];

/** Measures of the programme to 2030, of the strategy before it, and of the six national tasks. */
const programmeMeasures: readonly MeasureDefinition[] = [
  flow('data.digitized', 'record', {
    matter: 'data',
    name: ['Dữ liệu đã số hóa', 'Records digitised'],
    work: ['bản ghi dữ liệu được số hóa', 'record digitised', 'records digitised'],
  }),
  flow('data.reused', 'record', {
    matter: 'data',
    name: ['Dữ liệu số hóa được tái sử dụng', 'Digitised records that are reused'],
    work: ['bản ghi dữ liệu được tái sử dụng', 'record reused', 'records reused'],
    partOf: ['data.digitized'],
  }),
  flow('papers.aboutBusinesses', 'paper', {
    matter: 'data',
    name: ['Giấy tờ về doanh nghiệp', 'Papers about businesses'],
    work: ['giấy tờ về doanh nghiệp', 'paper about businesses', 'papers about businesses'],
  }),
  flow('papers.suppliedOnce', 'paper', {
    matter: 'data',
    name: ['Giấy tờ doanh nghiệp chỉ cung cấp một lần', 'Papers that businesses supply once'],
    work: ['giấy tờ chỉ cung cấp một lần', 'paper supplied once', 'papers supplied once'],
    partOf: ['papers.aboutBusinesses'],
  }),
  flow('bodies.total', 'body', {
    matter: 'data',
    name: ['Cơ quan nhà nước', 'Government bodies'],
    work: ['cơ quan', 'body', 'bodies'],
  }),
  flow('bodies.openData', 'body', {
    matter: 'data',
    name: ['Cơ quan công bố dữ liệu mở theo tiêu chuẩn', 'Bodies that publish open data to the standard'],
    work: ['cơ quan công bố dữ liệu mở', 'body that publishes open data', 'bodies that publish open data'],
    partOf: ['bodies.total'],
  }),
  flow('officials.total', 'person', {
    matter: 'people',
    name: ['Cán bộ, công chức, viên chức', 'Officials'],
    work: ['cán bộ, công chức, viên chức', 'official', 'officials'],
  }),
  flow('identities.officials', 'person', {
    matter: 'people',
    name: ['Cán bộ, công chức, viên chức có định danh số', 'Officials with a digital identity'],
    work: ['cán bộ có định danh số', 'official with a digital identity', 'officials with a digital identity'],
    partOf: ['officials.total'],
  }),
  flow('identities.issued', 'person', {
    matter: 'people',
    name: ['Định danh số đã cấp cho người dân', 'Digital identities issued'],
    work: ['định danh số được cấp', 'digital identity issued', 'digital identities issued'],
  }),
];

export const administrationMeasures: readonly MeasureDefinition[] = [
  ...procedureMeasures,
  ...dossierMeasures,
  ...programmeMeasures,
];
