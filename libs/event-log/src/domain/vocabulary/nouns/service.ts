import type { LocalizedText } from '#kernel';
import {
  CalendarDay,
  Code,
  Describe,
  Flag,
  Lines,
  Link,
  Nested,
  OneOf,
  Optional,
  RequiredWithout,
  Text,
  UnitCode,
} from '../../payload/index.js';
import { defineNoun, eventSpec } from '../define-noun.js';
import { Money } from '../money.js';
import { subjectOf } from '../subjects.js';
import { Area, Sector, UserGroups, type UserGroup } from '../segment-fields.js';

const LEVELS = [1, 2, 3, 4] as const;
type Level = (typeof LEVELS)[number];

const PROCESSES = ['none', 'partial', 'full'] as const;
type Process = (typeof PROCESSES)[number];

class ServiceRegistered {
  @Describe(
    'Tên dịch vụ, như trong danh mục công bố.',
    'The name of the service, as the published list has it.',
  )
  @Text()
  readonly name!: LocalizedText | string;

  @UserGroups()
  readonly group?: UserGroup;

  @Describe(
    'Dịch vụ có đủ điều kiện cung cấp trực tuyến toàn trình hay không; mẫu số của các tỷ lệ toàn trình.',
    'Whether the service can be put online at all; the whole of the shares of full-process services.',
  )
  @Optional(true)
  @Flag()
  readonly eligible?: boolean;

  @Describe('Dịch vụ có thu phí, lệ phí hay không.', 'Whether people pay a fee for the service.')
  @Optional(false)
  @Flag()
  readonly fee?: boolean;

  @Describe(
    'Dịch vụ có thuộc nhóm dịch vụ thiết yếu hay không.',
    'Whether the service is one of the essential ones.',
  )
  @Optional(false)
  @Flag()
  readonly essential?: boolean;

  @Sector()
  readonly sector?: string;

  @Area()
  readonly area?: string;
}

/** The digital level of a service on one or both of two scales. One scale is never converted to the other. */
class ServiceDigitized {
  @Describe(
    'Mức độ theo Thông tư 32/2017: 1 thông tin, 2 tải biểu mẫu, 3 nộp hồ sơ trực tuyến, 4 thanh toán và trả kết quả trực tuyến. Không quy đổi từ process.',
    'Level of Circular 32/2017: 1 information, 2 forms to download, 3 filing online, 4 payment and result online. Never converted from process.',
  )
  @RequiredWithout('process')
  @OneOf(...LEVELS)
  readonly level?: Level;

  @Describe(
    'Hình thức theo Nghị định 42/2022: none chưa trực tuyến, partial một phần, full toàn trình. Không quy đổi từ level.',
    'Form of Decree 42/2022: none, partial (một phần), full (toàn trình). Never converted from level.',
  )
  @Optional()
  @OneOf(...PROCESSES)
  readonly process?: Process;

  @Describe(
    'Cách số hóa: single làm riêng từng dịch vụ, platform làm trên nền tảng dùng chung.',
    'How it was digitised: single, by itself; platform, on a platform shared with others.',
  )
  @Optional()
  @OneOf('single', 'platform')
  readonly approach?: 'single' | 'platform';

  @Describe(
    'Chi phí số hóa dịch vụ, tính vào ngày của sự kiện. Không nêu thì không tính, không phải bằng 0.',
    'What digitising the service cost, counted on the day of the event. Absent: unknown, not zero.',
  )
  @Optional()
  @Nested(() => Money)
  readonly cost?: Money;

  @Describe('Địa chỉ trang của dịch vụ.', 'The address of the page of the service.')
  @Optional()
  @Link()
  readonly url?: string;
}

class ServiceIntegrated {
  @Describe(
    'Cổng mà dịch vụ được tích hợp: national Cổng Dịch vụ công quốc gia, ministry của bộ, province của tỉnh, other cổng khác.',
    'The portal with which the service is integrated: national, ministry, province or other.',
  )
  @OneOf('national', 'ministry', 'province', 'other')
  readonly portal!: 'national' | 'ministry' | 'province' | 'other';

  @Describe(
    'Dịch vụ đã tích hợp thanh toán trực tuyến trên cổng đó hay chưa.',
    'Whether payment is integrated there too.',
  )
  @Optional(false)
  @Flag()
  readonly payment?: boolean;
}

class ServiceMadeProactive {
  @Describe(
    'Sự kiện đời sống hoặc kinh doanh làm dịch vụ bắt đầu mà không cần nộp hồ sơ.',
    'The event in life or business that starts the service without an application.',
  )
  @Optional()
  @Text()
  readonly trigger?: LocalizedText | string;
}

class ServiceLaunched {
  @Describe('Tên dịch vụ.', 'The name of the service.')
  @Text()
  readonly name!: LocalizedText | string;

  @UserGroups()
  readonly group?: UserGroup;

  @Sector()
  readonly sector?: string;

  @Area()
  readonly area?: string;

  @Describe(
    'Dịch vụ chưa từng có trước đây, xuất hiện nhờ công nghệ số và dữ liệu.',
    'Whether the service did not exist in any form before and came with digital technology and data.',
  )
  @Optional(false)
  @Flag()
  readonly innovative?: boolean;

  @Describe(
    'Các công nghệ số mà dịch vụ dựa vào, ví dụ định danh số, trí tuệ nhân tạo.',
    'The digital technologies on which it rests, for example digital identity.',
  )
  @Optional()
  @Lines()
  readonly technologies?: readonly string[];

  @Describe(
    'Ngày có ý tưởng; số ngày đến khi ra mắt được tính từ ngày này. Bỏ qua nếu sau ngày ra mắt.',
    'The day of the idea, from which the days to the launch are counted. Ignored when later than the launch.',
  )
  @Optional()
  @CalendarDay()
  readonly ideaOn?: string;

  @Describe(
    'Giá trị mà dịch vụ mang lại cho người dân, doanh nghiệp hoặc xã hội.',
    'What the service is worth to people, businesses or society.',
  )
  @Optional()
  @Text()
  readonly publicValue?: LocalizedText | string;

  @Describe(
    'Mức độ từ ngày ra mắt, như trong service.digitized.',
    'The digital level from the launch on, as in service.digitized.',
  )
  @Optional()
  @OneOf(...LEVELS)
  readonly level?: Level;

  @Describe(
    'Hình thức cung cấp từ ngày ra mắt, như trong service.digitized.',
    'The form of delivery from the launch on, as in service.digitized.',
  )
  @Optional()
  @OneOf(...PROCESSES)
  readonly process?: Process;
}

class ServiceRetired {
  @Describe(
    'Điều xảy ra với dịch vụ: abolished bãi bỏ, merged gộp, replaced thay thế, moved chuyển đơn vị.',
    'What became of the service: abolished, merged, replaced or moved to another org unit.',
  )
  @OneOf('abolished', 'merged', 'replaced', 'moved')
  readonly reason!: 'abolished' | 'merged' | 'replaced' | 'moved';

  @Describe(
    'Nguyên nhân: digital nhờ công nghệ số và dữ liệu, law do quy định pháp luật, reorganisation do sắp xếp tổ chức. Chỉ digital được tính cho Chính phủ số.',
    'Why: digital technology and data, law, or reorganisation. Only digital counts for digital government.',
  )
  @OneOf('digital', 'law', 'reorganisation')
  readonly cause!: 'digital' | 'law' | 'reorganisation';

  @Describe(
    'Dịch vụ thay thế, ví dụ service/2.000986.',
    'The service that replaces it, for example service/2.000986.',
  )
  @Optional()
  @Code()
  readonly into?: string;

  @Describe('Mã đơn vị cung cấp dịch vụ từ nay.', 'The code of the org unit that offers it from now on.')
  @Optional()
  @UnitCode()
  readonly movedTo?: string;
}

export const service = defineNoun({
  noun: 'service',
  kind: 'timeline',
  subject: subjectOf('service'),
  exampleSubject: 'service/1.004194',
  events: {
    registered: eventSpec(ServiceRegistered, {
      name: { vi: 'Đăng ký tạm trú', en: 'Temporary residence registration' },
      group: 'G2C',
      eligible: true,
      fee: true,
      essential: true,
      sector: 'residence',
    }),
    digitized: eventSpec(ServiceDigitized, {
      level: 4,
      process: 'full',
      approach: 'platform',
      cost: { amount: 120_000_000, currency: 'VND' },
      url: 'https://dichvucong.example.vn/1.004194',
    }),
    integrated: eventSpec(ServiceIntegrated, { portal: 'national', payment: true }),
    'made-proactive': eventSpec(ServiceMadeProactive, {
      trigger: { vi: 'Khai sinh', en: 'Birth of a child' },
    }),
    launched: eventSpec(ServiceLaunched, {
      name: { vi: 'Cấp hộ tịch số', en: 'Digital civil status' },
      group: 'G2C',
      innovative: true,
      technologies: ['digital identity'],
      ideaOn: '2025-01-15',
      process: 'full',
    }),
    retired: eventSpec(ServiceRetired, { reason: 'merged', cause: 'digital', into: 'service/2.000986' }),
  },
});
