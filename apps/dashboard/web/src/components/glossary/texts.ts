import { texts } from '../../i18n/texts.js';

/** The terms of the page that need explaining, each defined once. */
export const glossaryTexts = texts(
  {
    title: 'Giải thích từ ngữ',
    lead: 'Những từ dùng trên các trang, mỗi từ một nghĩa.',
    explain: 'Giải thích: {{term}}',
    all: 'Mọi từ ngữ',
    close: 'Đóng',
    terms: {
      ladder: 'Thang giai đoạn',
      gate: 'Cổng',
      thresholdEnter: 'Ngưỡng vào',
      thresholdKeep: 'Ngưỡng giữ',
      provenance: 'Nguồn của ngưỡng',
      bottleneck: 'Điểm nghẽn',
      coverage: 'Độ phủ số liệu',
      notMeasured: 'Chưa đo được',
      zScore: 'Điểm chuẩn hóa (z)',
      pace: 'Nhịp tiến',
      asOf: 'Tính đến ngày',
      knownAt: 'Số liệu đã biết vào một thời điểm',
      tree: 'Cơ cấu tổ chức dùng để tính',
      edition: 'Phiên bản khung',
      announced: 'Kết quả đã công bố trong hệ thống',
      settling: 'Kết quả đang chờ ổn định',
      frozen: 'Kết quả được giữ nguyên',
      position: 'Vị trí trong nhật ký',
    },
    definitions: {
      ladder:
        'Các giai đoạn xếp từ thấp đến cao. Đơn vị ở giai đoạn cao nhất mà mọi điều kiện từ dưới lên đều đạt.',
      gate: 'Một điều kiện được xét riêng: mở khi đạt, đóng khi không còn đạt. Các cổng không xếp theo thứ tự.',
      thresholdEnter: 'Giá trị chỉ số phải đạt để lên một giai đoạn.',
      thresholdKeep:
        'Giá trị chỉ số phải giữ để không xuống giai đoạn. Thấp hơn ngưỡng vào một chút, để kết quả không lên xuống liên tục.',
      provenance:
        'Chính thức: lấy nguyên từ văn bản. Tái lập: tính lại từ số liệu đã công bố. Mặc định của Thang: hệ thống này tự đặt khi văn bản không nêu.',
      bottleneck:
        'Điều kiện chưa đạt còn xa nhất so với ngưỡng. Làm việc khác trước cũng chưa lên được giai đoạn.',
      coverage:
        'Bao nhiêu đơn vị trong số phải báo cáo đã có số liệu. “34/63” nghĩa là 34 trong 63 đơn vị đã báo cáo.',
      notMeasured: 'Chưa có số liệu nào để tính. Không phải bằng 0.',
      zScore:
        'Cho biết một đơn vị cao hay thấp hơn mức trung bình của các đơn vị cùng cấp bao nhiêu lần độ lệch thông thường. 0 là đúng trung bình; dương là cao hơn.',
      pace: 'Mức thay đổi mỗi tháng, lấy giá trị đứng giữa của mọi cặp tháng nên vài tháng bất thường không làm lệch kết quả.',
      asOf: 'Chỉ tính những việc đã xảy ra đến hết ngày này.',
      knownAt:
        'Chỉ tính những gì hệ thống đã ghi nhận đến lúc đó, kể cả khi về sau có sửa hay bổ sung. Dùng để xem lại con số như người đọc đã thấy hôm ấy.',
      tree: 'Số liệu của một đơn vị gồm các đơn vị trực thuộc: theo cơ cấu hôm nay, theo cơ cấu của từng ngày, hoặc tính lại theo quy tắc của khung sau sáp nhập.',
      edition:
        'Khung đánh giá có thể được ban hành lại với ngưỡng hay cách tính khác; mỗi lần là một phiên bản.',
      announced:
        'Kết quả đã báo cho người đăng ký. Chỉ đổi khi kết quả mới giữ vững một lúc và đơn vị vẫn cập nhật số liệu.',
      settling:
        'Kết quả mới chỉ được thông báo khi đã giữ vững một lúc và đợt gửi số liệu đã xong. Nhờ vậy không ai nhận tin về một thay đổi chỉ thoáng qua.',
      frozen:
        'Khi thiếu số liệu mới, kết quả đã công bố không thay đổi: thiếu số liệu không làm đơn vị xuống hay lên giai đoạn.',
      position: 'Số thứ tự của sự kiện cuối cùng được tính. Cùng vị trí thì mãi cho cùng con số.',
    },
  },
  {
    title: 'Glossary',
    lead: 'Words of these pages, each with one meaning.',
    explain: 'Explain: {{term}}',
    all: 'All words',
    close: 'Close',
    terms: {
      ladder: 'Ladder',
      gate: 'Gate',
      thresholdEnter: 'Threshold to enter',
      thresholdKeep: 'Threshold to keep',
      provenance: 'Provenance of a threshold',
      bottleneck: 'Bottleneck',
      coverage: 'Coverage',
      notMeasured: 'Not measured',
      zScore: 'z-score',
      pace: 'Pace',
      asOf: 'As of',
      knownAt: 'As known at',
      tree: 'Tree of organisations',
      edition: 'Edition',
      announced: 'Announced result',
      settling: 'Settling result',
      frozen: 'Result that is kept',
      position: 'Position in the log',
    },
    definitions: {
      ladder:
        'Stages from the lowest to the highest. An organisation stands on the highest stage up to which every condition is met.',
      gate: 'A condition that is judged by itself: open when it is met, closed when it no longer is. Gates have no order.',
      thresholdEnter: 'The value that a KPI must reach for a stage.',
      thresholdKeep:
        'The value that a KPI must keep for the stage not to be lost. It lies a little below the threshold to enter, so that the result does not go up and down.',
      provenance:
        'Official: taken from the document. Reproduced: worked out again from published figures. Thang default: set here, where the document says nothing.',
      bottleneck:
        'The unmet condition that is furthest from its threshold. No other work alone brings the stage.',
      coverage:
        'How many of the organisations that should report have figures. “34/63”: 34 of 63 organisations report.',
      notMeasured: 'There are no figures to work it out from. That is not zero.',
      zScore:
        'By how many usual deviations an organisation lies above or below the mean of its peers. 0 is the mean; above it is positive.',
      pace: 'The change each month: the middle value over all pairs of months, so that a few odd months do not bend it.',
      asOf: 'Only what had happened by the end of this day counts.',
      knownAt:
        'Only what had been recorded by then counts, without later corrections. It shows a number as its reader saw it on that day.',
      tree: 'The figures of an organisation include those below it: by today’s tree, by the tree of each day, or restated after mergers by the rule of the framework.',
      edition:
        'A framework may be issued again with other thresholds or another method; each issue is an edition.',
      announced:
        'The result that subscribers were told. It changes when a new result has held for a while and the organisation still reports.',
      settling:
        'A new result is announced only when it has held for a while and the figures being sent are complete. Nobody is told of a change that lasts a moment.',
      frozen:
        'While new figures are missing, the announced result does not change: missing figures bring no organisation up or down.',
      position:
        'The number of the last event that counts. The same position gives the same numbers for ever.',
    },
  },
);

export type GlossaryTerm = keyof (typeof glossaryTexts)['vi']['terms'];
