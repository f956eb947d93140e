import { flow, meanEvent, stock, subjectState } from './build-measure.js';
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
  flow('processes.stepsSaved', 'step', {
    name: ['Số bước cắt giảm được', 'Steps saved by redesign'],
    work: ['bước cắt giảm', 'step saved', 'steps saved'],
  }),
  meanEvent('processes.daysSavedEach', 'day', {
    name: ['Số ngày cắt giảm bình quân mỗi lần tái cấu trúc', 'Mean days saved by a redesign'],
    work: ['ngày cắt giảm bình quân', 'day saved on average', 'days saved on average'],
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
    partOf: ['outcomes.tracked'],
  }),
  subjectState('outcomes.improvement', 'percent', {
    of: 'outcome',
    own: true,
    name: ['Mức cải thiện so với ban đầu', 'Improvement over the baseline'],
    work: ['kết quả được cải thiện', 'outcome improved', 'outcomes improved'],
    decimals: 4,
  }),
  subjectState('outcomes.value', 'score', {
    of: 'outcome',
    own: true,
    name: ['Giá trị mới nhất của kết quả', 'Latest value of an outcome'],
    work: ['kết quả đạt giá trị', 'outcome at that value', 'outcomes at that value'],
    decimals: 3,
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
    partOf: ['milestones.planned'],
  }),
  stock('milestones.late', 'milestone', {
    name: ['Mốc tiến độ quá hạn', 'Milestones overdue'],
    work: ['mốc tiến độ quá hạn', 'milestone overdue', 'milestones overdue'],
    partOf: ['milestones.planned'],
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
    own: true,
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
      partOf: id === 'attested' ? [] : ['capabilities.attested'],
    }),
  ),
  subjectState('indices.value', 'score', {
    of: 'index',
    own: true,
    name: ['Giá trị chỉ số đã công bố', 'Published value of an index'],
    work: ['chỉ số đạt giá trị', 'index at that value', 'indices at that value'],
    decimals: 6,
  }),
  subjectState('indices.component', 'score', {
    of: 'index',
    own: true,
    name: ['Giá trị chỉ số thành phần đã công bố', 'Published value of a component of an index'],
    work: ['chỉ số thành phần đạt giá trị', 'component at that value', 'components at that value'],
    decimals: 6,
  }),
  subjectState('indices.rank', 'rank', {
    of: 'index',
    own: true,
    name: ['Thứ hạng đã công bố', 'Published rank'],
    work: ['thứ hạng', 'rank', 'ranks'],
  }),
  subjectState('indices.of', 'rank', {
    of: 'index',
    own: true,
    name: ['Số đối tượng được xếp hạng', 'How many were ranked'],
    work: ['đối tượng được xếp hạng', 'one ranked', 'ranked'],
  }),
];

/** What a body changes, plans, achieves and attests. */
export const changeMeasures: readonly MeasureDefinition[] = [
  ...processMeasures,
  ...resultMeasures,
  ...planMeasures,
  ...attestedMeasures,
];
