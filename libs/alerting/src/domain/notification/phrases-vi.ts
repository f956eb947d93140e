import { sign, type Advice, type Phrases } from './phrases.js';

const noStage = 'chưa đạt giai đoạn nào';
const below = 'dưới 1';

export const vietnamesePhrases: Phrases = {
  stage: (level, name) => `giai đoạn ${level} (${name})`,
  band: (level, name) => `mức ${level} (${name})`,
  gate: (level, name) => `cổng ${level} (${name})`,
  openGates: (howMany) => `mức ${howMany}`,
  stageChange: (from, to) => `giai đoạn ${from || below} → ${to || below}`,
  bandChange: (from, to) => `mức ${from || below} → ${to || below}`,
  gateChange: { opened: 'chưa mở → mở', closed: 'mở → đóng' },
  itemChange: { attested: 'chưa có → đã có', revoked: 'đã có → chưa có' },
  approachingChange: (share) => `sắp đạt, ${share} chặng đường`,
  milestones: {
    planned: 'mốc mới',
    due: 'đến hạn',
    late: 'quá hạn',
    reached: 'đã đạt',
    cancelled: 'đã hủy',
  },

  checkChange: { fired: 'cần kiểm tra', cleared: 'không còn' },
  findings: (count, source) =>
    source ? `${count} sự kiện của nguồn ${source}` : `${count} điểm cần xem lại`,
  sourceChange: {
    silent: (heard) => `ngừng gửi sau ${heard}`,
    silentAbout: (count) => `ngừng gửi về ${count} đơn vị`,
    heard: 'đã gửi lại',
  },
  silentAbout: 'Các đơn vị không còn nhận được số liệu',
  silence: (source, heard, usualGap) =>
    `nguồn ${source} gửi số liệu lần cuối ngày ${heard}${usualGap ? `, trong khi thường ${usualGap} ngày gửi một lần` : ''}`,
  silenceAction:
    'Cần làm: xem kết nối của nguồn. Đến khi nguồn gửi lại, kết quả tính theo số liệu của ngày gửi cuối cùng.',

  advanced: (unit, to) => `${unit} đã đạt ${to}`,
  regressed: (unit, from, to) =>
    to ? `${unit} xuống ${to}` : `${unit} không còn giữ được ${from ?? 'giai đoạn đã đạt'}`,
  approaching: (unit, next) => `${unit} sắp đạt ${next}`,
  kpiMoved: (unit, kpi, value) => `${unit}: ${kpi} hiện ở mức ${value}`,
  baseline: (unit, to) => `${unit} được đánh giá lần đầu: ${to ?? noStage}`,
  restated: (unit, to) => `${unit} được tính lại: ${to ?? noStage}`,
  actions: {
    baseline: toward,
    'stage-advanced': toward,
    'stage-regressed': back,
    'band-changed': toward,
    'gate-opened': toward,
    'gate-closed': back,
    'kpi-moved': toward,
    'score-moved': toward,
    'threshold-approaching': toward,
    'item-attested': toward,
    'item-revoked': () => 'Cần làm: bổ sung minh chứng rồi xác nhận lại.',
    'target-verdict': ({ work }) =>
      work ? `Cần làm: ${work}.` : 'Cần làm: xem chỉ số của mục tiêu và việc còn thiếu trên trang.',
    'milestone-planned': () => 'Cần làm: thực hiện đúng hạn và ghi nhận khi hoàn thành.',
    'milestone-rescheduled': () => 'Cần làm: rà soát các việc phụ thuộc vào mốc này.',
    'milestone-due': () => 'Cần làm: ghi nhận hoàn thành, hoặc điều chỉnh thời hạn kèm lý do.',
    'milestone-late': () => 'Cần làm: ghi nhận hoàn thành, hoặc điều chỉnh thời hạn kèm lý do.',
    'milestone-reached': () => 'Không cần xử lý gì thêm.',
    'milestone-cancelled': () => 'Cần làm: rà soát các việc phụ thuộc vào mốc này.',
    recorded: () => 'Cần làm: xem bản ghi và việc xử lý trên trang.',
    'check-fired': () => 'Cần làm: mở trang kiểm tra số liệu, đính chính, hoặc ghi lý do nếu đúng chủ ý.',
    'check-cleared': () => 'Không cần xử lý gì thêm.',
    withdrawn: () => 'Không cần xử lý gì thêm.',
    restated: toward,
  },

  causes: {
    new: 'số liệu mới',
    late: 'số liệu gửi muộn',
    corrected: 'số liệu được đính chính',
    retracted: 'số liệu bị nguồn gửi thu hồi',
    merger: 'sáp nhập, sắp xếp đơn vị',
    edition: 'phiên bản khung mới',
    peer: 'số liệu của đơn vị khác thay đổi',
    'day-end': 'hết ngày',
    backfill: 'nạp số liệu quá khứ',
    rebuild: 'tính lại từ nhật ký',
  },
  why: (figure, causes) =>
    [figure ? `Vì ${figure}.` : '', causes ? `Nguyên nhân: ${causes}.` : ''].filter(Boolean).join(' '),
  runStillOpen: 'một đợt gửi số liệu chưa kết thúc',
  fraction: (numerator, denominator) => `${numerator}/${denominator}`,
  threshold: (direction, threshold) => `ngưỡng đạt ${sign(direction)} ${threshold}`,
  exitThreshold: (direction, threshold) => `ngưỡng giữ ${sign(direction)} ${threshold}`,
  needs: (direction, threshold) => `cần ${sign(direction)} ${threshold}`,
  houseDefault: 'mặc định của Thang',
  notMeasured: 'chưa có số liệu',
  expired: (day) => `giá trị công bố đã hết hiệu lực từ ngày ${day}`,
  published: (on, score, place) =>
    `Công bố ngày ${on}: ${[`${score} điểm`, place].filter(Boolean).join(', ')}`,
  place: (rank, of) => (of === null ? `hạng ${rank}` : `hạng ${rank}/${of}`),
  computed: (track, score) =>
    `Thang tính (${track}): ${score === null ? 'chưa đủ số liệu' : `${score} điểm`}`,

  ladder: (framework, from, to, day) =>
    `${framework}: ${from === to ? (to ?? noStage) : `${from ?? 'dưới giai đoạn 1'} → ${to ?? 'dưới giai đoạn 1'}`}, ngày ${day}`,
  target: (direction, value, due) => `chỉ tiêu ${sign(direction)} ${value} đến ${due}`,

  figures: 'Số liệu',
  events: 'Sự kiện quyết định',
  missing: (next) => `Còn thiếu để đạt ${next}`,
  moreWork: (count, unitOfWork) => `thêm ${count} ${unitOfWork}`,
  tooFew: (count, atLeast) => `mới tính trên ${count}, cần ít nhất ${atLeast}`,
  together: (works) => works.join(' và '),
  morePoints: (points) => `thêm ${points} điểm`,
  arrival: (day) => `dự kiến ${day}`,
  andMore: (count) => `và ${count} mục khác`,

  acknowledged: (title) => `Đã tiếp nhận cảnh báo: ${title}`,
  acknowledgedBy: (name) => `Người tiếp nhận: ${name}.`,
  resolved: (title) => `Đã kết thúc cảnh báo: ${title}`,
  resolvedBecause: {
    reached: 'Giai đoạn đó đã đạt được.',
    'fell-back': 'Các chỉ số không còn sát ngưỡng.',
    changed: 'Tình hình đã thay đổi, nội dung cảnh báo không còn đúng.',
    cleared: 'Kiểm tra này không còn phát hiện gì.',
    elapsed: 'Thay đổi này đã qua lâu.',
  },
  nothingToDo: 'Không cần xử lý gì thêm.',
  replaced: (title) => `Đã có cảnh báo mới thay thế: ${title}`,
  replacedBecause: 'Đã có thay đổi mới hơn.',

  withdrawn: (subject) => `Rút lại: ${subject}`,
  withdrawnTitle: (unit, notice, about, framework) =>
    `${unit}: rút lại thông báo ${notice} về ${about}${framework && ` (${framework})`}`,
  withdrawnAbout: {
    advanced: (to) => `việc lên giai đoạn ${to}`,
    regressed: (to) => (to === 0 ? 'việc rời giai đoạn 1' : `việc xuống giai đoạn ${to}`),
    change: (change) => `“${change}”`,
  },
  withdrawnWhy: (notice, cause, reason) =>
    `Thông báo ${notice} dựa trên ${
      {
        retracted: 'một bản ghi mà nguồn gửi đã thu hồi',
        corrected: 'một bản ghi mà nguồn gửi đã đính chính',
        other: 'số liệu mà các bản ghi đến sau đã thay đổi',
      }[cause]
    }${reason ? `: ${reason}` : ''}.`,
  withdrawnWhyMany: (reasons) =>
    `Các thông báo này dựa trên những bản ghi đã được thu hồi, đính chính hoặc gửi bổ sung${reasons.length > 0 ? `: ${reasons.join('; ')}` : ''}.`,
  withdrawnAction: (unit, now) =>
    `${now ? `${unit} vẫn ở ${now}. ` : ''}Bỏ qua thông báo trước, không cần xử lý gì thêm.`,
  noticeOf: (time, day) => (day ? `lúc ${time} ngày ${day}` : `lúc ${time}`),

  manySubject: (changes, units) => `${changes} thay đổi: ${units}`,
  weeklySubject: (changes, units) => `Tổng hợp tuần, ${changes} thay đổi: ${units}`,
  manyTitle: (changes, units) => `${changes} thay đổi ở ${units} đơn vị`,
  manyWhy: (causes) => (causes ? `Nguyên nhân: ${causes}.` : ''),
  manyAction: 'Cần làm: mở trang cảnh báo để xem từng thay đổi và việc còn thiếu.',
  changes: 'Thay đổi',
  endedChange: (change) => `không còn: ${change}`,
  andMoreUnits: (count) => `và ${count} đơn vị khác`,
  withdrawnSubject: (notices, units) => `Rút lại ${notices} thông báo: ${units}`,
  withdrawnMany: (notices, units) => `Rút lại ${notices} thông báo về ${units} đơn vị`,
  columns: ['Đơn vị', 'Khung', 'Thay đổi'],
};

function toward({ next, work, arrival }: Advice): string {
  if (!next) return 'Không cần xử lý gì thêm.';
  const when = arrival ? `, ${arrival}` : '';
  return work
    ? `Cần làm: ${work} để đạt ${next}${when}.`
    : `Tiếp theo: ${next}${when}; xem việc nên ưu tiên trên trang.`;
}

/** After a loss there is work, even where the way back is not known. */
function back(advice: Advice): string {
  return advice.next ? toward(advice) : 'Cần làm: xem các sự kiện quyết định; nếu có sai sót thì đính chính.';
}
