import { IntersectionType } from '@nestjs/swagger';
import { bilingual, inLanguage } from '#kernel';
import { defineList } from '#web';
import type { KpiDocument } from '../assessment/kpi.response.js';
import { GetDataState } from '../lists-out/data-state.handler.js';
import { provenanceWords, unitWords, wordOf } from '../lists-out/list-words.js';
import { OfOrgUnitRequest } from '../lists-out/of-org-unit.request.js';
import { FrameworksAtRequest } from '../point-in-time/point-in-time.request.js';
import { WaitsForPosition } from '../point-in-time/waits-for-position.js';
import { GetMaturity } from './get-maturity.handler.js';

class KpisListRequest extends IntersectionType(OfOrgUnitRequest, FrameworksAtRequest) {}

interface KpiRow extends KpiDocument {
  framework: string;
  edition: string;
}

const asStated = (value: number | null): number | null => value;

/** The KPIs of an org unit on the frameworks that apply to it. */
export const kpisList = defineList<KpisListRequest, KpiRow>({
  id: 'kpis',
  name: bilingual('Chỉ số', 'KPIs'),
  right: 'read',
  request: KpisListRequest,
  route: WaitsForPosition(),
  columns: () => [
    {
      heading: bilingual('Khung', 'Framework'),
      kind: 'text',
      width: 24,
      value: ({ framework }) => framework,
    },
    { heading: bilingual('Phiên bản', 'Edition'), kind: 'text', value: ({ edition }) => edition },
    { heading: bilingual('Chỉ số', 'KPI'), kind: 'text', width: 48, value: ({ name }) => name },
    { heading: bilingual('Mã', 'Id'), kind: 'text', width: 24, value: ({ id }) => id },
    {
      heading: bilingual('Giá trị', 'Value'),
      kind: 'number',
      value: ({ value, decimals }) => (value === null ? null : { value, decimals }),
    },
    {
      heading: bilingual('Đơn vị tính', 'Unit'),
      kind: 'text',
      value: ({ unit }, language) => wordOf(unitWords, unit, language),
    },
    {
      heading: bilingual('Tử số', 'Numerator'),
      kind: 'number',
      value: ({ numerator }) => asStated(numerator),
    },
    {
      heading: bilingual('Mẫu số', 'Denominator'),
      kind: 'number',
      value: ({ denominator }) => asStated(denominator),
    },
    {
      heading: bilingual('Đơn vị có số liệu', 'Org units that report'),
      kind: 'number',
      value: ({ coverage }) => coverage.reporting,
    },
    {
      heading: bilingual('Đơn vị phải có số liệu', 'Org units that should'),
      kind: 'number',
      value: ({ coverage }) => coverage.of,
    },
    {
      heading: bilingual('Nguồn gốc con số', 'Provenance'),
      kind: 'text',
      value: ({ provenance }, language) => wordOf(provenanceWords, provenance, language),
    },
    {
      heading: bilingual('Chưa cập nhật số liệu từ', 'Silent since'),
      kind: 'day',
      value: ({ silent, unknownSince }) => unknownSince ?? silent?.since ?? null,
    },
    {
      heading: bilingual('Cần xem lại', 'In doubt'),
      kind: 'text',
      width: 60,
      value: ({ marks }) => marks.map(({ text }) => text).join(' '),
    },
  ],
  read: async ({ orgUnit, ...request }, { ask, caller, language }) => {
    const { items } = await ask(new GetMaturity(caller, orgUnit, request, language));
    const state = await ask(new GetDataState(caller, orgUnit, request.asOf, language));
    const { asOf = state.asOf, position = state.position } = items[0] ?? {};
    return {
      about: {
        ...{ ...state, asOf, position, knownAt: request.knownAt ?? null, tree: request.tree },
        editions: items.map(({ framework, edition }) => `${framework} ${edition}`),
        more:
          items.length === 0
            ? [
                [
                  inLanguage(bilingual('Khung', 'Frameworks'), language),
                  inLanguage(bilingual('Không có khung nào áp dụng', 'None applies'), language),
                ],
              ]
            : [],
      },
      rows: items.flatMap(({ framework, edition, kpis }) =>
        kpis.map((kpi) => ({ ...kpi, framework, edition })),
      ),
    };
  },
});
