import { ApiProperty, IntersectionType, OmitType } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import { bilingual, type Bilingual } from '#kernel';
import { allPages, defineList, type ListColumn } from '#web';
import { GetDataState } from '../lists-out/data-state.handler.js';
import { OfOrgUnitRequest } from '../lists-out/of-org-unit.request.js';
import { MeasuresOrgUnit } from '../org-unit-questions/measures-org-unit.js';
import type { RecorderDocument } from '../records/records.response.js';
import { EvidenceRequest } from './evidence.request.js';
import type { EvidenceItemDocument } from './evidence.response.js';
import { GetEvidence } from './get-evidence.handler.js';
import { GetMeasureEvidence } from './get-measure-evidence.handler.js';
import { MeasureEvidenceRequest } from './measure-evidence.request.js';
import type { MeasureEvidenceItemDocument } from './measure-evidence.response.js';

class OfKpiRequest extends OfOrgUnitRequest {
  @ApiProperty()
  @IsString()
  @Length(1, 200)
  kpi!: string;
}

class KpiEvidenceListRequest extends IntersectionType(
  OfKpiRequest,
  OmitType(EvidenceRequest, ['limit', 'cursor'] as const),
) {}

class OfMeasureRequest extends OfOrgUnitRequest {
  @ApiProperty({ example: 'services.fullProcess' })
  @IsString()
  @Length(1, 200)
  measure!: string;
}

class MeasureEvidenceListRequest extends IntersectionType(
  OfMeasureRequest,
  OmitType(MeasureEvidenceRequest, ['limit', 'cursor'] as const),
) {}

const parts: Readonly<Record<EvidenceItemDocument['part'], Bilingual>> = {
  numerator: bilingual('Tử số', 'Numerator'),
  denominator: bilingual('Mẫu số', 'Denominator'),
};

const reasons: Readonly<Record<NonNullable<EvidenceItemDocument['because']>, Bilingual>> = {
  overridden: bilingual('Báo cáo của đơn vị đã bao gồm ngày này', 'The org unit’s report covers that day'),
  'left-out': bilingual(
    'Đơn vị chưa báo đủ các vế của tỷ lệ',
    'Parts of the ratio are missing for the month',
  ),
  'counted-elsewhere': bilingual('Đã tính ở đơn vị được sáp nhập cùng', 'Counts in a merged org unit'),
  corrected: bilingual('Đã được đính chính', 'Corrected'),
  retracted: bilingual('Đã bị thu hồi', 'Retracted'),
};

const recorderName = (recorder: RecorderDocument | null): string | null =>
  recorder && (recorder.name ?? recorder.id);

const columns: readonly ListColumn<MeasureEvidenceItemDocument>[] = [
  { heading: bilingual('Xảy ra lúc', 'Happened at'), kind: 'instant', value: ({ time }) => time },
  {
    heading: bilingual('Ghi nhận lúc', 'Recorded at'),
    kind: 'instant',
    value: ({ recordedAt }) => recordedAt,
  },
  { heading: bilingual('Nội dung', 'What happened'), kind: 'text', width: 36, value: ({ title }) => title },
  { heading: bilingual('Tên', 'Name'), kind: 'text', width: 36, value: ({ name }) => name },
  { heading: bilingual('Đối tượng', 'Subject'), kind: 'text', width: 30, value: ({ subject }) => subject },
  { heading: bilingual('Loại sự kiện', 'Type'), kind: 'text', width: 36, value: ({ type }) => type },
  { heading: bilingual('Mã đơn vị', 'Org unit code'), kind: 'text', value: ({ orgUnit }) => orgUnit.code },
  { heading: bilingual('Đơn vị', 'Org unit'), kind: 'text', width: 30, value: ({ orgUnit }) => orgUnit.name },
  {
    heading: bilingual('Số liệu', 'Measure'),
    kind: 'text',
    width: 30,
    value: ({ measureName }) => measureName,
  },
  { heading: bilingual('Cộng thêm', 'Adds'), kind: 'number', value: ({ adds }) => adds },
  { heading: bilingual('Giá trị', 'Amount'), kind: 'number', value: ({ amount }) => amount },
  {
    heading: bilingual('Ở giữa', 'In the middle'),
    kind: 'text',
    value: ({ isMiddle }, language) => (isMiddle ? bilingual('ở giữa', 'middle')[language] : null),
  },
  {
    heading: bilingual('Vì sao không cộng', 'Why it adds nothing'),
    kind: 'text',
    width: 40,
    value: ({ because }, language) => (because === null ? null : reasons[because][language]),
  },
  {
    heading: bilingual('Trước đó đã cộng', 'Had added'),
    kind: 'number',
    value: ({ added }) => added,
  },
  {
    heading: bilingual('Lý do đính chính, thu hồi', 'Reason given'),
    kind: 'text',
    width: 40,
    value: ({ replaced }) => replaced?.reason ?? null,
  },
  {
    heading: bilingual('Người đính chính, thu hồi', 'Corrected or retracted by'),
    kind: 'text',
    value: ({ replaced }) => recorderName(replaced?.by ?? null),
  },
  {
    heading: bilingual('Vị trí sự kiện thay thế', 'Position of what replaced it'),
    kind: 'text',
    value: ({ replaced }) => replaced?.position ?? null,
  },
  {
    heading: bilingual('Người ghi nhận', 'Recorded by'),
    kind: 'text',
    value: ({ recordedBy }) => recorderName(recordedBy),
  },
  {
    heading: bilingual('Vị trí trong nhật ký', 'Log position'),
    kind: 'text',
    value: ({ position }) => position,
  },
  { heading: bilingual('Nguồn', 'Source'), kind: 'text', width: 30, value: ({ source }) => source },
  { heading: bilingual('Mã sự kiện', 'Id'), kind: 'text', width: 30, value: ({ id }) => id },
];

const partColumn: ListColumn<EvidenceItemDocument> = {
  heading: bilingual('Vế', 'Part'),
  kind: 'text',
  value: ({ part }, language) => parts[part][language],
};

/** The events that a KPI's value is made of. */
export const kpiEvidenceList = defineList<KpiEvidenceListRequest, EvidenceItemDocument>({
  id: 'kpi-evidence',
  name: bilingual('Bằng chứng của chỉ số', 'Evidence of a KPI'),
  right: 'read',
  request: KpiEvidenceListRequest,
  route: MeasuresOrgUnit(),
  columns: () => [partColumn, ...columns],
  read: async ({ orgUnit, kpi, ...request }, { ask, caller, language }) => {
    const { first, rows } = await allPages((page) =>
      ask(new GetEvidence(caller, orgUnit, kpi, { ...request, ...page }, language)),
    );
    const state = await ask(new GetDataState(caller, orgUnit, request.asOf, language));
    return {
      about: {
        ...{ ...state, title: first.name, asOf: first.asOf, position: first.position },
        ...{ knownAt: request.knownAt ?? null, tree: request.tree },
        editions: [`${request.framework} ${first.edition}`],
        more: [
          [bilingual('Giá trị', 'Value')[language], first.value],
          [parts.numerator[language], first.numerator],
          [parts.denominator[language], first.denominator],
        ],
      },
      rows,
    };
  },
});

/** The events that a figure is made of. */
export const measureEvidenceList = defineList<MeasureEvidenceListRequest, MeasureEvidenceItemDocument>({
  id: 'figure-evidence',
  name: bilingual('Bằng chứng của số liệu', 'Evidence of a figure'),
  right: 'read',
  request: MeasureEvidenceListRequest,
  route: MeasuresOrgUnit(),
  columns: () => columns,
  read: async ({ orgUnit, measure, ...request }, { ask, caller, language }) => {
    const { first, rows } = await allPages((page) =>
      ask(new GetMeasureEvidence(caller, orgUnit, measure, { ...request, ...page }, language)),
    );
    const state = await ask(new GetDataState(caller, orgUnit, request.asOf, language));
    return {
      about: {
        ...{ ...state, title: first.name, asOf: first.asOf, position: first.position },
        ...{ knownAt: request.knownAt ?? null, tree: request.tree },
        more: [[bilingual('Tổng cộng thêm', 'All of them add')[language], first.total]],
      },
      rows,
    };
  },
});
