import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { subtreesOf, type Principal } from '#identity/domain';
import type { Language } from '#kernel';
import { FrameworkSet } from '#maturity';
import type { Framework } from '#maturity/domain';
import { pageOf, type PageRequest } from '#web';
import { AccessScopes } from '../access-scope/access-scope.js';
import { Today } from '../point-in-time/today.js';
import { frameworkResponse, frameworkSummary, type FrameworkInContext } from './describe-framework.js';
import { FrameworkCatalogue } from './framework-catalogue.js';
import { OfferedFrameworks } from './offered-frameworks.js';
import { problemDocument, type FrameworkResponse, type FrameworksResponse } from './framework.response.js';

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
    private readonly scopes: AccessScopes,
    private readonly catalogue: FrameworkCatalogue,
    private readonly offered: OfferedFrameworks,
    private readonly set: FrameworkSet,
    private readonly today: Today,
  ) {}

  async execute({ caller, page, language }: ListFrameworks): Promise<FrameworksResponse> {
    const frameworks = this.catalogue.within(await this.scopes.of(caller));
    const { items, next } = pageOf(frameworks, page, ({ id }) => id);
    const today = this.today.get();
    const followed = await this.offered.areFollowed(frameworks);
    const inContext = (framework: Framework): FrameworkInContext => {
      const { id } = framework;
      return { framework, editions: this.catalogue.editions(id), today, followed: followed.has(id) };
    };
    return {
      items: items.map((framework) => frameworkSummary(inContext(framework), language)),
      next,
      ...(administersAll(caller) && { problems: this.set.problems.map(problemDocument) }),
    };
  }
}

function administersAll(caller: Principal): boolean {
  return subtreesOf(caller, 'administer') === null;
}

export class GetFramework extends Query<FrameworkResponse> {
  constructor(
    readonly caller: Principal,
    readonly id: string,
    readonly edition: string | undefined,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(GetFramework)
export class GetFrameworkHandler implements IQueryHandler<GetFramework> {
  constructor(
    private readonly scopes: AccessScopes,
    private readonly catalogue: FrameworkCatalogue,
    private readonly offered: OfferedFrameworks,
    private readonly today: Today,
  ) {}

  async execute({ caller, id, edition, language }: GetFramework): Promise<FrameworkResponse> {
    const framework = this.catalogue.get(id, await this.scopes.of(caller), edition);
    const followed = (await this.offered.areFollowed([framework])).has(id);
    const editions = this.catalogue.editions(id);
    const context = { framework, editions, today: this.today.get(), followed };
    return frameworkResponse(context, language);
  }
}
