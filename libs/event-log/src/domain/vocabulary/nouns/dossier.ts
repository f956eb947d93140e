import { Code, Describe, Flag, OneOf, Optional } from '../../payload/index.js';
import { defineNoun, eventSpec } from '../define-noun.js';
import { subjectOf } from '../subjects.js';
import { Area, Sector, UserGroups, type UserGroup } from '../segment-fields.js';

const CHANNELS = ['web', 'mobile', 'phone', 'counter', 'post', 'kiosk', 'centre', 'tv'] as const;

class DossierSubmitted {
  @Describe(
    'Mã số hồ sơ. Không ghi tên hoặc thông tin cá nhân.',
    'The number of the dossier. Never the name of a person.',
  )
  @Code()
  readonly dossier!: string;

  @Describe(
    'Kênh nộp: web, mobile, kiosk, tv được tính là trực tuyến; phone, counter, post, centre là cán bộ nhập thay.',
    'How it came in. web, mobile, kiosk and tv count as online; at phone, counter, post and centre a clerk types it.',
  )
  @OneOf(...CHANNELS)
  readonly channel!: (typeof CHANNELS)[number];

  @Describe(
    'Người dân, doanh nghiệp tự nộp, không phải cán bộ nộp thay.',
    'Whether the person filed it, rather than an official on the person’s behalf.',
  )
  @Flag()
  readonly selfFiled!: boolean;

  @Describe('Hồ sơ có phí, lệ phí hay không.', 'Whether a fee is due for the dossier.')
  @Optional(false)
  @Flag()
  readonly fee?: boolean;

  @Describe(
    'Hồ sơ dùng lại dữ liệu mà cơ quan nhà nước đã có.',
    'Whether it was filled in with data that the government already had.',
  )
  @Optional(false)
  @Flag()
  readonly reusesData?: boolean;

  @UserGroups()
  readonly group?: UserGroup;

  @Sector()
  readonly sector?: string;

  @Area()
  readonly area?: string;
}

class DossierResolved {
  @Describe('Mã số hồ sơ, như khi nộp.', 'The number of the dossier, as it was submitted.')
  @Code()
  readonly dossier!: string;

  @Describe('Giải quyết đúng hoặc trước hạn.', 'Whether it was settled by its due day.')
  @Flag()
  readonly onTime!: boolean;

  @Describe(
    'Hình thức trả kết quả: electronic điện tử, paper bản giấy.',
    'The form of the result: electronic or paper.',
  )
  @OneOf('electronic', 'paper')
  readonly result!: 'electronic' | 'paper';

  @Describe(
    'Toàn bộ việc giải quyết được thực hiện trực tuyến; kết quả trả trực tuyến hoặc qua bưu chính.',
    'Whether everything was done online, with the result online or by post.',
  )
  @Flag()
  readonly fullProcess!: boolean;

  @UserGroups()
  readonly group?: UserGroup;

  @Sector()
  readonly sector?: string;

  @Area()
  readonly area?: string;
}

export const dossier = defineNoun({
  noun: 'dossier',
  kind: 'counter',
  subject: subjectOf('service'),
  exampleSubject: 'service/1.004194',
  events: {
    submitted: eventSpec(DossierSubmitted, {
      dossier: 'H26-250701-0001',
      channel: 'web',
      selfFiled: true,
      fee: true,
      reusesData: true,
      group: 'G2C',
      area: 'mountain',
    }),
    resolved: eventSpec(DossierResolved, {
      dossier: 'H26-250701-0001',
      onTime: true,
      result: 'electronic',
      fullProcess: true,
    }),
  },
});
