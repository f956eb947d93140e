import { texts } from '../../i18n/texts.js';

export const checksTexts = texts(
  {
    title: 'Có tin được số liệu của {{name}} không?',
    short: 'Kiểm tra số liệu',
    lead: 'Các phép kiểm tra chỉ ra con số đáng ngờ và không thay đổi con số nào.',
    framework: 'Khung đánh giá',
    allFrameworks: 'Mọi khung đánh giá đơn vị này',
    found: { title_other: '{{count}} điều cần xem lại', hint: 'Tính đến {{day}}.' },
    verdict: {
      'passed-all': 'Mọi phép kiểm tra đều đạt',
      'passed-some': 'Không thấy điều gì đáng ngờ trong những gì kiểm tra được',
      'nothing-checked': 'Chưa có gì để kiểm tra',
    },
    verdictHelp: {
      'passed-all':
        'Đã kiểm tra đủ năm phép, tính đến {{day}}. Đạt không có nghĩa là chắc chắn đúng: hãy xem bằng chứng của từng chỉ số.',
      'passed-some': 'Tính đến {{day}}, có phép chưa kiểm tra được; bảng bên dưới nói rõ vì sao.',
      'nothing-checked':
        'Chưa có số liệu, hoặc còn quá ít để kết luận, tính đến {{day}}. Điều đó không có nghĩa là số liệu đúng.',
    },
    rules: {
      title: 'Đã kiểm tra những gì?',
      'part-above-whole': 'Phần lớn hơn tổng thể',
      'unused-supply': 'Cung cấp mà không dùng',
      'spike-at-period-end': 'Tăng đột biến cuối kỳ',
      jump: 'Tháng nhảy bất thường',
      'narrow-hysteresis': 'Ngưỡng đạt và ngưỡng giữ quá sát nhau',
    },
    asks: {
      'part-above-whole': 'Có phần nào lớn hơn tổng thể chứa nó, trong cùng khoảng thời gian?',
      'unused-supply': 'Có dịch vụ toàn trình nào mười hai tháng qua không ai dùng?',
      'spike-at-period-end': 'Ba ngày cuối của tháng trọn gần nhất có nhiều hơn hẳn những ngày trước đó?',
      jump: 'Tháng trọn gần nhất có khác hẳn các tháng trước?',
      'narrow-hysteresis': 'Có số lượng nào nằm giữa ngưỡng đạt và ngưỡng giữ không?',
    },
    means: {
      'part-above-whole': 'Một trong hai con số sai: ghi trùng, ghi thiếu, hoặc hai nguồn đếm khác nhau.',
      'unused-supply':
        'Dịch vụ có trên giấy nhưng người dân chưa dùng, hoặc nguồn số liệu chưa báo việc sử dụng.',
      'spike-at-period-end':
        'Có thể việc được nhập dồn cho kịp kỳ báo cáo, hoặc nguồn gửi bù những ngày trước.',
      jump: 'Có thể nguồn số liệu đứt quãng hoặc gửi hai lần, hoặc cách đếm đã đổi.',
      'narrow-hysteresis':
        'Chỉ một việc thay đổi cũng đủ làm đơn vị lên hoặc xuống giai đoạn. Nên quy định kết quả phải giữ được vài ngày mới thông báo (mục for của quy tắc cảnh báo).',
    },
    outcome: {
      passed: 'Đạt',
      failed: 'Cần xem lại',
      'nothing-to-check': 'Chưa đủ số liệu',
      'not-from-here': 'Không kiểm tra được',
    },
    notFromHere: 'Chỉ kiểm tra được theo những gì đã biết đến nay và cây tổ chức hôm nay.',
    numbers: {
      part: 'Phần: {{name}}',
      whole: 'Tổng thể: {{name}}',
      used: 'Có người dùng',
      supplied: 'Cung cấp toàn trình',
      unused: 'Không ai dùng',
      lastDays: '{{name}}, ba ngày cuối',
      usualDays: 'Ba ngày thường có',
      month: '{{name}}, tháng được xem',
      usualMonth: 'Tháng thường có',
      counted: 'Tổng số hiện có',
      needed: 'Tổng số cần có để hai ngưỡng có tác dụng',
      period: 'Những ngày được xem',
      days: '{{from}} – {{to}}',
    },
    kpis: {
      none: 'Không chỉ số nào của các khung được xem dùng con số này.',
      label: 'Chỉ số dùng con số này',
      more_other: 'Xem {{count}} chỉ số',
    },
    services: {
      title_other: '{{count}} dịch vụ không ai dùng',
      caption: 'Các dịch vụ toàn trình không ai dùng và đơn vị cung cấp',
      service: 'Dịch vụ',
      body: 'Đơn vị',
      more_other: 'Xem thêm {{count}} dịch vụ',
      first: 'Chỉ liệt kê {{count}} dịch vụ đầu trong số {{of}}.',
    },
  },
  {
    title: 'Can the figures of {{name}} be trusted?',
    short: 'Checks of the figures',
    lead: 'Checks point at doubtful numbers and change none.',
    framework: 'Framework',
    allFrameworks: 'All that apply to this organisation',
    found: {
      title_one: '{{count}} thing to look at again',
      title_other: '{{count}} things to look at again',
      hint: 'As of {{day}}.',
    },
    verdict: {
      'passed-all': 'Every check passed',
      'passed-some': 'Nothing doubtful in what could be checked',
      'nothing-checked': 'There is nothing to check yet',
    },
    verdictHelp: {
      'passed-all':
        'All five checks were made, as of {{day}}. Passing does not prove a number right: see the evidence of each KPI.',
      'passed-some': 'As of {{day}}, not every check could be made; the table below says why.',
      'nothing-checked':
        'There are no facts, or too few to tell, as of {{day}}. That does not make the numbers right.',
    },
    rules: {
      title: 'What was checked?',
      'part-above-whole': 'Part above its whole',
      'unused-supply': 'Supply without use',
      'spike-at-period-end': 'Spike at the end of a period',
      jump: 'Month out of proportion',
      'narrow-hysteresis': 'Thresholds too close to each other',
    },
    asks: {
      'part-above-whole': 'Is any part larger than the whole that it belongs to, over the same time?',
      'unused-supply': 'Is there a full-process service that nobody used in twelve months?',
      'spike-at-period-end':
        'Do the last three days of the last whole month hold far more than the days before?',
      jump: 'Is the last whole month far above or below the months before?',
      'narrow-hysteresis': 'Does any count lie between the thresholds of reaching and losing a stage?',
    },
    means: {
      'part-above-whole':
        'One of the two numbers is wrong: counted twice, left out, or two feeds count differently.',
      'unused-supply':
        'The service exists on paper and people do not use it yet, or its feed does not report use.',
      'spike-at-period-end':
        'Work may have been typed in for closing time, or a feed caught up on earlier days.',
      jump: 'A feed may have broken off or sent everything twice, or the way of counting changed.',
      'narrow-hysteresis':
        'A single change moves the organisation up or down a stage. Let the alert rule wait until a result has held for some days (for).',
    },
    outcome: {
      passed: 'Passed',
      failed: 'Look again',
      'nothing-to-check': 'Not enough facts',
      'not-from-here': 'Cannot be checked',
    },
    notFromHere: 'This check runs only with what is known now and today’s tree.',
    numbers: {
      part: 'Part: {{name}}',
      whole: 'Whole: {{name}}',
      used: 'Used by somebody',
      supplied: 'Offered full-process',
      unused: 'Used by nobody',
      lastDays: '{{name}} in the last three days',
      usualDays: 'Usual for three days',
      month: '{{name}} in that month',
      usualMonth: 'Usual for a month',
      counted: 'In all now',
      needed: 'Needed for the two thresholds to work',
      period: 'Days looked at',
      days: '{{from}} – {{to}}',
    },
    kpis: {
      none: 'No KPI of the chosen frameworks uses this number.',
      label: 'KPIs that use it',
      more_one: 'Show {{count}} KPI',
      more_other: 'Show {{count}} KPIs',
    },
    services: {
      title_one: '{{count}} service that nobody used',
      title_other: '{{count}} services that nobody used',
      caption: 'Full-process services that nobody used, and the organisations that offer them',
      service: 'Service',
      body: 'Organisation',
      more_one: 'Show {{count}} more service',
      more_other: 'Show {{count}} more services',
      first: 'Only the first {{count}} of {{of}} are listed.',
    },
  },
);
