import { sign, type Phrases } from './phrases.js';

const noStage = 'chưa đạt giai đoạn nào';

export const vietnamesePhrases: Phrases = {
  stage: (level, name) => `giai đoạn ${level} (${name})`,
  band: (level, name) => `mức ${level} (${name})`,
  gate: (level, name) => `cổng ${level} (${name})`,
  openGates: (howMany) => `mức ${howMany}`,
  advanced: (unit, to) => `${unit} đã đạt ${to}`,
  regressed: (unit, from, to) =>
    to ? `${unit} tụt xuống ${to}` : `${unit} không còn giữ được ${from ?? 'giai đoạn đã đạt'}`,
  approaching: (unit, next) => `${unit} sắp đạt ${next}`,
  kpiMoved: (unit, kpi, value) => `${unit}: ${kpi} hiện ở mức ${value}`,
  baseline: (unit, to) => `${unit} được đánh giá lần đầu: ${to ?? noStage}`,
  restated: (unit, to) => `${unit} được tính lại: ${to ?? noStage}`,
  acknowledged: (title) => `Đã tiếp nhận cảnh báo: ${title}`,
  acknowledgedBy: (name) => `Người tiếp nhận: ${name}.`,
  resolved: (title) => `Đã kết thúc cảnh báo: ${title}`,
  resolvedBecause: {
    reached: 'Giai đoạn đó đã đạt được.',
    'fell-back': 'Các chỉ số không còn sát ngưỡng.',
    changed: 'Tình hình đã thay đổi.',
  },
  replaced: 'Đã có cảnh báo mới thay thế.',
  withdrawn: (title) => `Rút lại cảnh báo: ${title}`,
  withdrawnBecause: (reason) =>
    `Cảnh báo dựa trên số liệu không còn được công nhận${reason === null ? '' : `: ${reason}`}.`,
  ladder: (framework, track, from, to, day) =>
    `${framework}, ${track}: ${from === to ? (to ?? noStage) : `từ ${from ?? 'dưới giai đoạn 1'} sang ${to ?? 'dưới giai đoạn 1'}`}, tính đến ngày ${day}.`,
  wayTo: (next, share) => `Đã đi được ${share} chặng đường tới ${next}.`,
  notMeasured: 'chưa có số liệu',
  evidence: 'Căn cứ',
  missing: (next) => `Còn thiếu để đạt ${next}`,
  threshold: (direction, threshold) => `ngưỡng đạt: ${sign(direction)} ${threshold}`,
  exitThreshold: (direction, threshold) => `ngưỡng giữ: ${sign(direction)} ${threshold}`,
  needs: (direction, threshold) => `cần ${sign(direction)} ${threshold}`,
  moreWork: (count, unitOfWork) => `thêm ${count} ${unitOfWork}`,
  arrival: (next, day) => `Dự kiến đạt ${next} vào ngày ${day} nếu giữ tốc độ hiện nay.`,
};
