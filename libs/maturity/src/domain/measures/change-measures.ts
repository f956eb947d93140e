import { flow, stock, subjectState } from './build-measure.js';
import type { MeasureDefinition } from './measure-definition.js';

const processMeasures: readonly MeasureDefinition[] = [
  flow('processes.redesigned', 'process', {
    name: ['Quy trình được tái cấu trúc', 'Processes redesigned'],
    work: ['quy trình được tái cấu trúc', 'process redesigned', 'processes redesigned'],
  }),
  flow('processes.daysSaved', 'day', {
    name: ['Số ngày cắt giảm được', 'Days saved by redesign'],
    work: ['ngày cắt giảm', 'day saved', 'days saved'],
    decimals: 2,
  }),
  flow('processes.paperless', 'process', {
    name: ['Quy trình chuyển sang không giấy', 'Processes made paperless'],
    work: ['quy trình không giấy', 'process made paperless', 'processes made paperless'],
    adds: ['processes.redesigned'],
  }),
  flow('operatingModels.redesigned', 'operating-model', {
    name: ['Mô hình vận hành được đổi mới', 'Operating models redesigned'],
    work: ['mô hình vận hành được đổi mới', 'operating model redesigned', 'operating models redesigned'],
  }),
];

const resultMeasures: readonly MeasureDefinition[] = [
  stock('deliveryModels.active', 'delivery-model', {
    name: ['Mô hình cung cấp dịch vụ đang hoạt động', 'Delivery models in use'],
    work: ['mô hình cung cấp dịch vụ', 'delivery model', 'delivery models'],
  }),
  subjectState('deliveryModels.uses', 'use', {
    of: 'delivery-model',
    name: ['Lượt dùng của mô hình trong 12 tháng', 'Uses of a delivery model in twelve months'],
    work: [
      'mô hình cung cấp dịch vụ đủ lượt dùng',
      'delivery model in sufficient use',
      'delivery models in sufficient use',
    ],
  }),
  stock('outcomes.tracked', 'outcome', {
    name: ['Kết quả được theo dõi', 'Outcomes tracked'],
    work: ['kết quả được theo dõi', 'outcome tracked', 'outcomes tracked'],
  }),
  stock('outcomes.targetReached', 'outcome', {
    name: ['Kết quả đạt chỉ tiêu', 'Outcomes that reached their target'],
    work: ['kết quả đạt chỉ tiêu', 'outcome at its target', 'outcomes at their target'],
  }),
  subjectState('outcomes.improvement', 'percent', {
    of: 'outcome',
    name: ['Mức cải thiện so với ban đầu', 'Improvement over the baseline'],
    work: ['kết quả được cải thiện', 'outcome improved', 'outcomes improved'],
    decimals: 4,
  }),
  stock('solutions.adopted', 'solution', {
    name: ['Giải pháp được nơi khác áp dụng', 'Solutions adopted elsewhere'],
    work: ['giải pháp được nơi khác áp dụng', 'solution adopted elsewhere', 'solutions adopted elsewhere'],
  }),
];

const planMeasures: readonly MeasureDefinition[] = [
  stock('milestones.planned', 'milestone', {
    name: ['Mốc tiến độ trong kế hoạch', 'Milestones planned'],
    work: ['mốc tiến độ', 'milestone planned', 'milestones planned'],
  }),
  stock('milestones.reached', 'milestone', {
    name: ['Mốc tiến độ đã đạt', 'Milestones reached'],
    work: ['mốc tiến độ đạt được', 'milestone reached', 'milestones reached'],
  }),
  stock('milestones.late', 'milestone', {
    name: ['Mốc tiến độ quá hạn', 'Milestones overdue'],
    work: ['mốc tiến độ quá hạn', 'milestone overdue', 'milestones overdue'],
  }),
  stock('risks.open', 'risk', {
    name: ['Rủi ro chưa xử lý', 'Open risks'],
    work: ['rủi ro', 'risk', 'risks'],
  }),
  flow('consultations.opened', 'consultation', {
    name: ['Đợt lấy ý kiến', 'Consultations opened'],
    work: ['đợt lấy ý kiến', 'consultation', 'consultations'],
  }),
  flow('consultations.answered', 'consultation', {
    name: ['Đợt lấy ý kiến đã phản hồi', 'Consultations answered'],
    work: ['đợt lấy ý kiến được phản hồi', 'consultation answered', 'consultations answered'],
  }),
];

const attestedMeasures: readonly MeasureDefinition[] = [
  subjectState('capabilities.status', 'status', {
    of: 'capability',
    name: [
      'Tình trạng năng lực (0 chưa bắt đầu, 1 đang làm, 2 đã có, 3 đã chứng minh)',
      'Status of a capability (0 not started, 1 in progress, 2 in place, 3 proven)',
    ],
    work: ['năng lực đạt tình trạng', 'capability at that status', 'capabilities at that status'],
  }),
  ...(
    [
      ['attested', 'được đánh giá', 'attested'],
      ['inProgress', 'đang xây dựng', 'in progress'],
      ['inPlace', 'đã có', 'in place'],
      ['proven', 'đã chứng minh', 'proven'],
    ] as const
  ).map(([id, vi, en]) =>
    stock(`capabilities.${id}`, 'capability', {
      name: [`Năng lực ${vi}`, `Capabilities ${en}`],
      work: [`năng lực ${vi}`, `capability ${en}`, `capabilities ${en}`],
    }),
  ),
  subjectState('indices.value', 'score', {
    of: 'index',
    name: ['Giá trị chỉ số đã công bố', 'Published value of an index'],
    work: ['chỉ số đạt giá trị', 'index at that value', 'indices at that value'],
    decimals: 6,
  }),
  subjectState('indices.component', 'score', {
    of: 'index',
    name: ['Giá trị chỉ số thành phần đã công bố', 'Published value of a component of an index'],
    work: ['chỉ số thành phần đạt giá trị', 'component at that value', 'components at that value'],
    decimals: 6,
  }),
  subjectState('indices.rank', 'rank', {
    of: 'index',
    name: ['Thứ hạng đã công bố', 'Published rank'],
    work: ['thứ hạng', 'rank', 'ranks'],
  }),
];

/** What a body changes, plans, achieves and attests. */
export const changeMeasures: readonly MeasureDefinition[] = [
  ...processMeasures,
  ...resultMeasures,
  ...planMeasures,
  ...attestedMeasures,
];
