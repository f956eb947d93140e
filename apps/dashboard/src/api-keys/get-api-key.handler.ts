import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Principal } from '#identity/domain';
import { AdministeredKeys } from './administered-keys.js';
import { apiKeyDocument, type ApiKeyDocument } from './api-key.response.js';

export class GetApiKey extends Query<ApiKeyDocument> {
  constructor(
    readonly caller: Principal,
    readonly id: string,
  ) {
    super();
  }
}

@QueryHandler(GetApiKey)
export class GetApiKeyHandler implements IQueryHandler<GetApiKey> {
  constructor(private readonly administered: AdministeredKeys) {}

  async execute({ caller, id }: GetApiKey): Promise<ApiKeyDocument> {
    return apiKeyDocument(await this.administered.one(caller, id));
  }
}
