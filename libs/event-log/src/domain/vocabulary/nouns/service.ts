import type { LocalizedText } from '#kernel';
import {
  CalendarDay,
  Code,
  Flag,
  Line,
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
import { USER_GROUPS, type UserGroup } from '../user-groups.js';

const LEVELS = [1, 2, 3, 4] as const;
type Level = (typeof LEVELS)[number];

const PROCESSES = ['none', 'partial', 'full'] as const;
type Process = (typeof PROCESSES)[number];

class ServiceRegistered {
  @Text()
  readonly name!: LocalizedText | string;

  @Optional()
  @OneOf(...USER_GROUPS)
  readonly group?: UserGroup;

  /** Whether the service can be put online at all. */
  @Optional(true)
  @Flag()
  readonly eligible?: boolean;

  @Optional(false)
  @Flag()
  readonly fee?: boolean;

  @Optional(false)
  @Flag()
  readonly essential?: boolean;

  @Optional()
  @Line()
  readonly sector?: string;

  @Optional()
  @Line()
  readonly area?: string;
}

/** The digital level of a service on one or both of two scales. One scale is never converted to the other. */
class ServiceDigitized {
  /** Circular 32/2017: 1 information, 2 forms to download, 3 filing online, 4 payment and result online. */
  @RequiredWithout('process')
  @OneOf(...LEVELS)
  readonly level?: Level;

  /** Decree 42/2022: một phần is `partial`, toàn trình is `full`. */
  @Optional()
  @OneOf(...PROCESSES)
  readonly process?: Process;

  @Optional()
  @OneOf('single', 'platform')
  readonly approach?: 'single' | 'platform';

  @Optional()
  @Nested(() => Money)
  readonly cost?: Money;

  @Optional()
  @Link()
  readonly url?: string;
}

class ServiceIntegrated {
  @OneOf('national', 'ministry', 'province', 'other')
  readonly portal!: 'national' | 'ministry' | 'province' | 'other';

  @Optional(false)
  @Flag()
  readonly payment?: boolean;
}

class ServiceMadeProactive {
  /** The event in life or business that starts the service without an application. */
  @Optional()
  @Text()
  readonly trigger?: LocalizedText | string;
}

class ServiceLaunched {
  @Text()
  readonly name!: LocalizedText | string;

  @Optional()
  @OneOf(...USER_GROUPS)
  readonly group?: UserGroup;

  @Optional()
  @Line()
  readonly sector?: string;

  @Optional()
  @Line()
  readonly area?: string;

  @Optional(false)
  @Flag()
  readonly innovative?: boolean;

  @Optional()
  @Lines()
  readonly technologies?: readonly string[];

  @Optional()
  @CalendarDay()
  readonly ideaOn?: string;

  @Optional()
  @Text()
  readonly publicValue?: LocalizedText | string;

  /** The digital level from the launch on, as in `service.digitized`. */
  @Optional()
  @OneOf(...LEVELS)
  readonly level?: Level;

  @Optional()
  @OneOf(...PROCESSES)
  readonly process?: Process;
}

class ServiceRetired {
  @OneOf('abolished', 'merged', 'replaced', 'moved')
  readonly reason!: 'abolished' | 'merged' | 'replaced' | 'moved';

  @OneOf('digital', 'law', 'reorganisation')
  readonly cause!: 'digital' | 'law' | 'reorganisation';

  /** The service that replaces it. */
  @Optional()
  @Code()
  readonly into?: string;

  /** The org unit that offers it from now on. */
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
