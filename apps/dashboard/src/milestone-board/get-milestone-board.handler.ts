import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Principal } from '#identity/domain';
import {
  MilestoneBoardQuery,
  milestoneStates,
  type MilestoneBoardState,
  type MilestoneOnBoard,
} from '#insights';
import { formatDay, groupedBy, inLanguage, toSearchText, type Language } from '#kernel';
import { InvalidRequestError, pageOf } from '#web';
import { AccessScopes } from '../access-scope/access-scope.js';
import { PointsInTime } from '../point-in-time/points-in-time.js';
import { milestoneDocument } from './describe-milestone.js';
import type { MilestoneBoardRequest } from './milestone-board.request.js';
import type { MilestoneBoardResponse } from './milestone-board.response.js';
import { milestoneStateWords } from './state-words.js';

export class GetMilestoneBoard extends Query<MilestoneBoardResponse> {
  constructor(
    readonly caller: Principal,
    readonly code: string,
    readonly request: MilestoneBoardRequest,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(GetMilestoneBoard)
export class GetMilestoneBoardHandler implements IQueryHandler<GetMilestoneBoard> {
  constructor(
    private readonly scopes: AccessScopes,
    private readonly points: PointsInTime,
    private readonly query: MilestoneBoardQuery,
  ) {}

  /** @throws InvalidRequestError for a cursor without the column that it continues */
  async execute({ caller, code, request, language }: GetMilestoneBoard): Promise<MilestoneBoardResponse> {
    const scope = await this.scopes.of(caller);
    const unit = scope.unit(code);
    if (request.cursor !== undefined && request.state === undefined) {
      const detail = 'cursor continues one column: name it in "state".';
      throw new InvalidRequestError([{ parameter: 'state', code: 'needed-by-cursor', detail }]);
    }
    const at = this.points.of({ ...request, tree: 'as-is' });
    const orgUnits = request.below === 'none' ? [unit.code] : scope.below(code).map((each) => each.code);
    const { items, position } = await this.query.of({ orgUnits, at, dueSoonDays: request.dueSoonDays });
    const wanted = items.filter((item) => isWanted(item, request));
    const byState = groupedBy(wanted, ({ state }) => state);
    const shown = request.state === undefined ? milestoneStates : [request.state];
    return {
      asOf: formatDay(at.asOf),
      total: wanted.length,
      columns: shown.map((state) => {
        const inOrder = [...(byState.get(state) ?? [])].sort(orderOf(state));
        const page = pageOf(inOrder, request, ({ orgUnit, subject }) => `${orgUnit}\n${subject}`);
        return {
          state,
          name: inLanguage(milestoneStateWords[state], language),
          count: inOrder.length,
          items: page.items.map((item) => milestoneDocument(item, scope, language)),
          next: page.next,
        };
      }),
      position: String(position),
    };
  }
}

function isWanted(item: MilestoneOnBoard, { task, lead, q }: MilestoneBoardRequest): boolean {
  if (task !== undefined && item.task !== task) return false;
  if (lead !== undefined && item.lead !== lead) return false;
  if (q === undefined) return true;
  const texts = [item.title, item.product].flatMap((text) =>
    typeof text === 'string' || text === null ? (text ?? []) : [text.vi, text.en ?? ''],
  );
  const searched = [...texts, item.subject, item.reference ?? ''].map(toSearchText);
  return searched.some((text) => text.includes(toSearchText(q.trim())));
}

/** What is to be done comes first by its due day; what has ended, the latest first. */
function orderOf(state: MilestoneBoardState): (one: MilestoneOnBoard, other: MilestoneOnBoard) => number {
  const isOpen = state === 'late' || state === 'due-soon' || state === 'planned';
  const place = ({ due, lastEvent }: MilestoneOnBoard): number => (isOpen ? (due ?? 0) : -lastEvent.time);
  return (one, other) =>
    place(one) - place(other) || compare(one.subject, other.subject) || compare(one.orgUnit, other.orgUnit);
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
