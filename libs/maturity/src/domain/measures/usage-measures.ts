import { flow } from './build-measure.js';
import type { MeasureDefinition } from './measure-definition.js';

const dossierMeasures: readonly MeasureDefinition[] = [
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
  flow('dossiers.paidOnline', 'dossier', {
    name: ['Hồ sơ thanh toán trực tuyến', 'Dossiers paid online'],
    work: ['hồ sơ thanh toán trực tuyến', 'dossier paid online', 'dossiers paid online'],
    adds: ['payments.total', 'payments.cashless'],
    partOf: [],
  }),
];

const paymentMeasures: readonly MeasureDefinition[] = [
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
];

const officeMeasures: readonly MeasureDefinition[] = [
  flow('documents.processed', 'document', {
    name: ['Văn bản đã xử lý', 'Documents handled'],
    work: ['văn bản xử lý', 'document handled', 'documents handled'],
  }),
  flow('documents.electronic', 'document', {
    name: ['Văn bản xử lý điện tử', 'Documents handled electronically'],
    work: ['văn bản xử lý điện tử', 'document handled electronically', 'documents handled electronically'],
    adds: ['documents.processed'],
  }),
  flow('documents.signed', 'document', {
    name: ['Văn bản ký số', 'Documents digitally signed'],
    work: ['văn bản ký số', 'document digitally signed', 'documents digitally signed'],
    adds: ['documents.processed'],
  }),
  flow('documents.nonSecret', 'document', {
    name: ['Văn bản không mật', 'Non-secret documents'],
    work: ['văn bản không mật', 'non-secret document', 'non-secret documents'],
    adds: ['documents.processed'],
  }),
  flow('documents.nonSecretSigned', 'document', {
    name: ['Văn bản không mật được ký số', 'Non-secret documents digitally signed'],
    work: ['văn bản không mật được ký số', 'non-secret document signed', 'non-secret documents signed'],
    adds: ['documents.processed', 'documents.nonSecret', 'documents.signed'],
  }),
  flow('meetings.held', 'meeting', {
    name: ['Cuộc họp', 'Meetings'],
    work: ['cuộc họp', 'meeting', 'meetings'],
  }),
  flow('meetings.online', 'meeting', {
    name: ['Cuộc họp trực tuyến', 'Meetings held online'],
    work: ['cuộc họp trực tuyến', 'meeting online', 'meetings online'],
    adds: ['meetings.held'],
  }),
  flow('meetings.acrossSites', 'meeting', {
    name: ['Cuộc họp nhiều điểm', 'Meetings across sites'],
    work: ['cuộc họp nhiều điểm', 'meeting across sites', 'meetings across sites'],
    adds: ['meetings.held'],
  }),
  flow('meetings.onlineAcrossSites', 'meeting', {
    name: ['Cuộc họp nhiều điểm họp trực tuyến', 'Meetings across sites held online'],
    work: [
      'cuộc họp nhiều điểm họp trực tuyến',
      'meeting across sites online',
      'meetings across sites online',
    ],
    adds: ['meetings.held', 'meetings.acrossSites', 'meetings.online'],
  }),
];

const opinionMeasures: readonly MeasureDefinition[] = [
  flow('feedback.given', 'feedback', {
    name: ['Lượt đánh giá', 'Ratings given'],
    work: ['lượt đánh giá', 'rating', 'ratings'],
  }),
  flow('feedback.satisfied', 'feedback', {
    name: ['Lượt đánh giá hài lòng', 'Satisfied ratings'],
    work: ['lượt đánh giá hài lòng', 'satisfied rating', 'satisfied ratings'],
    adds: ['feedback.given'],
  }),
  flow('petitions.resolved', 'petition', {
    name: ['Phản ánh, kiến nghị đã giải quyết', 'Petitions resolved'],
    work: ['phản ánh, kiến nghị giải quyết', 'petition resolved', 'petitions resolved'],
  }),
  flow('petitions.onTime', 'petition', {
    name: ['Phản ánh, kiến nghị giải quyết đúng hạn', 'Petitions resolved on time'],
    work: ['phản ánh, kiến nghị giải quyết đúng hạn', 'petition on time', 'petitions on time'],
    adds: ['petitions.resolved'],
  }),
  flow('petitions.rated', 'petition', {
    name: ['Phản ánh, kiến nghị được đánh giá', 'Petitions rated'],
    work: ['phản ánh, kiến nghị được đánh giá', 'petition rated', 'petitions rated'],
    adds: ['petitions.resolved'],
  }),
  flow('petitions.satisfied', 'petition', {
    name: ['Phản ánh, kiến nghị được đánh giá hài lòng', 'Petitions rated as satisfied'],
    work: ['phản ánh, kiến nghị hài lòng', 'satisfied petition', 'satisfied petitions'],
    adds: ['petitions.resolved', 'petitions.rated'],
  }),
  flow('training.people', 'person', {
    name: ['Lượt người được bồi dưỡng kỹ năng số', 'People trained'],
    work: ['lượt người được bồi dưỡng', 'person trained', 'people trained'],
  }),
];

/** Counters: what one event adds depends on that event alone. */
export const usageMeasures: readonly MeasureDefinition[] = [
  ...dossierMeasures,
  ...paymentMeasures,
  ...officeMeasures,
  ...opinionMeasures,
];
