import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Principal } from '#identity/domain';
import { pageOf, type PageRequest } from '#web';
import { AdministeredKeys } from './administered-keys.js';
import { apiKeyDocument, type ApiKeysResponse } from './api-key.response.js';

export class ListApiKeys extends Query<ApiKeysResponse> {
  constructor(
    readonly caller: Principal,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(ListApiKeys)
export class ListApiKeysHandler implements IQueryHandler<ListApiKeys> {
  constructor(private readonly administered: AdministeredKeys) {}

  async execute({ caller, page }: ListApiKeys): Promise<ApiKeysResponse> {
    const { items, next } = pageOf(await this.administered.of(caller), page, ({ id }) => id);
    return { items: items.map(apiKeyDocument), next };
  }
}
