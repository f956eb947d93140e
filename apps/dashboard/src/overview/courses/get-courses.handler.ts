import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Principal } from '#identity/domain';
import { MovementsQuery } from '#insights';
import { addMonths, formatDay } from '#kernel';
import { AccessScopes } from '../../access-scope/access-scope.js';
import { FrameworkCatalogue } from '../../frameworks/framework-catalogue.js';
import { Today } from '../../point-in-time/today.js';
import { unitsItAppliesTo } from '../units-of-overview.js';
import type { CoursesRequest } from './courses.request.js';
import type { CoursesResponse } from './courses.response.js';

const MONTHS = 12;

export class GetCourses extends Query<CoursesResponse> {
  constructor(
    readonly caller: Principal,
    readonly request: CoursesRequest,
  ) {
    super();
  }
}

@QueryHandler(GetCourses)
export class GetCoursesHandler implements IQueryHandler<GetCourses> {
  constructor(
    private readonly scopes: AccessScopes,
    private readonly catalogue: FrameworkCatalogue,
    private readonly movements: MovementsQuery,
    private readonly today: Today,
  ) {}

  async execute({ caller, request }: GetCourses): Promise<CoursesResponse> {
    const scope = await this.scopes.of(caller);
    const untilDay = this.today.or(request.asOf, 'asOf');
    const fromDay = addMonths(untilDay, -MONTHS);
    const framework = this.catalogue.get(request.framework, scope, undefined, untilDay);
    const track = framework.tracks.find(({ id }) => id === request.track);
    const codes = unitsItAppliesTo(framework, scope, request.root).map(({ code }) => code);
    const found = track ? await this.movements.courses(framework, track, codes, { fromDay, untilDay }) : [];
    return {
      from: formatDay(fromDay),
      until: formatDay(untilDay),
      items: found.map(({ orgUnit, steps }) => ({
        orgUnit,
        steps: steps.map(({ day, level }) => ({ day: formatDay(day), level })),
      })),
    };
  }
}
