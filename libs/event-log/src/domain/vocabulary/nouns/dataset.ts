import type { LocalizedText } from '#kernel';
import { Code, Codes, Describe, Line, Lines, Link, Optional, Text, Whole } from '../../payload/index.js';
import { defineNoun, eventSpec, noDetails } from '../define-noun.js';
import { subjectOf } from '../subjects.js';

class DatasetOpened {
  @Describe('Tên tập dữ liệu.', 'The title of the dataset.')
  @Text()
  readonly title!: LocalizedText | string;

  @Describe(
    'Giấy phép sử dụng, ví dụ CC-BY-4.0. Không có thì tập dữ liệu không được tính là có giấy phép.',
    'The licence, for example CC-BY-4.0. Without one the dataset does not count as licensed.',
  )
  @Optional()
  @Line()
  readonly licence?: string;

  @Describe('Các định dạng tệp, ví dụ CSV, JSON.', 'The file formats, for example CSV and JSON.')
  @Optional()
  @Lines()
  readonly formats?: readonly string[];

  @Describe(
    'Tiêu chuẩn mà tập dữ liệu tuân theo, ví dụ DCAT-AP. Không có thì không được tính là theo tiêu chuẩn.',
    'The standard that it follows, for example DCAT-AP. Without one it does not count as following a standard.',
  )
  @Optional()
  @Line()
  readonly standard?: string;

  @Describe('Địa chỉ của tập dữ liệu trên cổng dữ liệu.', 'The address of the dataset on its portal.')
  @Optional()
  @Link()
  readonly url?: string;

  @Describe(
    'Số ngày kể từ lần cập nhật gần nhất mà tập dữ liệu còn được tính là cập nhật.',
    'For how many days after its last update the dataset counts as fresh.',
  )
  @Optional(365)
  @Whole(1, 36_500)
  readonly freshDays?: number;
}

class DatasetShared {
  @Describe(
    'Mã đơn vị hoặc mã đối tượng được chia sẻ dữ liệu.',
    'Codes of the org units, or subjects, with which it is shared.',
  )
  @Codes(1)
  readonly with!: readonly string[];
}

class DatasetReused {
  @Describe(
    'Đối tượng sử dụng lại tập dữ liệu, ví dụ service/1.004194.',
    'The subject that uses the dataset, for example service/1.004194.',
  )
  @Code()
  readonly by!: string;
}

class DatasetWithdrawn {
  @Describe('Lý do ngừng cung cấp.', 'Why it was withdrawn.')
  @Optional()
  @Text()
  readonly reason?: LocalizedText | string;
}

export const dataset = defineNoun({
  noun: 'dataset',
  kind: 'timeline',
  subject: subjectOf('dataset'),
  exampleSubject: 'dataset/air-quality',
  events: {
    opened: eventSpec(DatasetOpened, {
      title: { vi: 'Chất lượng không khí', en: 'Air quality' },
      licence: 'CC-BY-4.0',
      formats: ['CSV', 'JSON'],
      url: 'https://data.example.vn/air-quality',
      freshDays: 30,
    }),
    updated: noDetails,
    shared: eventSpec(DatasetShared, { with: ['VN-HN.tnmt'] }),
    reused: eventSpec(DatasetReused, { by: 'service/1.004194' }),
    withdrawn: eventSpec(DatasetWithdrawn, { reason: 'Replaced by a national dataset' }),
  },
});
