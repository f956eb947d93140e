import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Principal } from '#identity/domain';
import type { Language } from '#kernel';
import { pageOf, type PageRequest } from '#web';
import { ReachOfCaller } from '../reach/reach.js';
import { frameworkResponse, frameworkSummary } from './describe-framework.js';
import { FrameworkCatalogue } from './framework-catalogue.js';
import type { FrameworkResponse, FrameworksResponse } from './framework.response.js';

export class ListFrameworks extends Query<FrameworksResponse> {
  constructor(
    readonly caller: Principal,
    readonly page: PageRequest,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(ListFrameworks)
export class ListFrameworksHandler implements IQueryHandler<ListFrameworks> {
  constructor(
    private readonly reaches: ReachOfCaller,
    private readonly catalogue: FrameworkCatalogue,
  ) {}

  async execute({ caller, page, language }: ListFrameworks): Promise<FrameworksResponse> {
    const frameworks = this.catalogue.within(await this.reaches.of(caller));
    const { items, next } = pageOf(frameworks, page, ({ id }) => id);
    return { items: items.map((framework) => frameworkSummary(framework, language)), next };
  }
}

export class GetFramework extends Query<FrameworkResponse> {
  constructor(
    readonly caller: Principal,
    readonly id: string,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(GetFramework)
export class GetFrameworkHandler implements IQueryHandler<GetFramework> {
  constructor(
    private readonly reaches: ReachOfCaller,
    private readonly catalogue: FrameworkCatalogue,
  ) {}

  async execute({ caller, id, language }: GetFramework): Promise<FrameworkResponse> {
    return frameworkResponse(this.catalogue.get(id, await this.reaches.of(caller)), language);
  }
}
