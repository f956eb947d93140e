import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { listController } from '#web';
import { AccessScopeModule } from '../access-scope/access-scope.module.js';
import { AdministeredKeys } from './administered-keys.js';
import { ApiKeysController } from './api-keys.controller.js';
import { CreateApiKeyHandler } from './create-api-key.handler.js';
import { GetApiKeyHandler } from './get-api-key.handler.js';
import { ListApiKeysHandler } from './list-api-keys.handler.js';
import { RotateApiKeyHandler } from './rotate-api-key.handler.js';
import { RevokeApiKeyHandler } from './revoke-api-key.handler.js';
import { apiKeysList } from './api-keys.list.js';

@Module({
  imports: [AccessScopeModule, IdentityModule],
  controllers: [ApiKeysController, listController(apiKeysList)],
  providers: [
    AdministeredKeys,
    CreateApiKeyHandler,
    GetApiKeyHandler,
    ListApiKeysHandler,
    RevokeApiKeyHandler,
    RotateApiKeyHandler,
  ],
})
export class ApiKeysModule {}
