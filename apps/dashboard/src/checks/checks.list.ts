import { IntersectionType } from '@nestjs/swagger';
import { bilingual } from '#kernel';
import { defineList } from '#web';
import { GetDataState } from '../lists-out/data-state.handler.js';
import { outcomeWords, ruleWords, wordOf } from '../lists-out/list-words.js';
import { OfOrgUnitRequest } from '../lists-out/of-org-unit.request.js';
import { MeasuresOrgUnit } from '../org-unit-questions/measures-org-unit.js';
import { FrameworksAtRequest } from '../point-in-time/point-in-time.request.js';
import type { CheckDocument, CheckOutcomeDocument } from './checks.response.js';
import { GetChecks } from './get-checks.handler.js';

class ChecksListRequest extends IntersectionType(OfOrgUnitRequest, FrameworksAtRequest) {}

/** A finding, or the outcome of a check without one. */
type CheckRow = CheckOutcomeDocument & { finding: CheckDocument | null };

/** Which checks were made of the figures of an org unit, and what they found. */
export const checksList = defineList<ChecksListRequest, CheckRow>({
  id: 'checks',
  name: bilingual('Kiểm tra số liệu', 'Checks'),
  right: 'read',
  request: ChecksListRequest,
  route: MeasuresOrgUnit(),
  columns: () => [
    {
      heading: bilingual('Phép kiểm tra', 'Check'),
      kind: 'text',
      width: 34,
      value: ({ rule }, language) => wordOf(ruleWords, rule, language),
    },
    {
      heading: bilingual('Kết quả', 'Outcome'),
      kind: 'text',
      width: 22,
      value: ({ outcome }, language) => wordOf(outcomeWords, outcome, language),
    },
    {
      heading: bilingual('Số liệu', 'Figure'),
      kind: 'text',
      width: 40,
      value: ({ finding }) => finding?.name ?? null,
    },
    {
      heading: bilingual('Điều cần xem lại', 'What is doubtful'),
      kind: 'text',
      width: 70,
      value: ({ finding }) => finding?.text ?? null,
    },
    {
      heading: bilingual('Quan sát được', 'Observed'),
      kind: 'number',
      value: ({ finding }) => finding?.observed ?? null,
    },
    {
      heading: bilingual('Giá trị so sánh', 'Expected'),
      kind: 'number',
      value: ({ finding }) => finding?.expected ?? null,
    },
    {
      heading: bilingual('Chỉ số bị ảnh hưởng', 'KPIs that rest on it'),
      kind: 'text',
      width: 40,
      value: ({ finding }) =>
        finding?.kpis.map(({ framework, name }) => `${framework}: ${name}`).join('; ') ?? null,
    },
  ],
  read: async ({ orgUnit, ...request }, { ask, caller, language }) => {
    const { asOf, items, rules, position } = await ask(new GetChecks(caller, orgUnit, request, language));
    const state = await ask(new GetDataState(caller, orgUnit, request.asOf, language));
    return {
      about: { ...{ ...state, asOf, position, knownAt: request.knownAt ?? null, tree: request.tree } },
      rows: rules.flatMap(({ rule, outcome }): CheckRow[] => {
        const found = items.filter((item) => item.rule === rule);
        return found.length === 0
          ? [{ rule, outcome, finding: null }]
          : found.map((finding) => ({ rule, outcome, finding }));
      }),
    };
  },
});
