import { Module } from '@nestjs/common';
import { OrgUnitsModule } from '#org-units';
import { AccessScopes } from './access-scope.js';

@Module({ imports: [OrgUnitsModule], providers: [AccessScopes], exports: [AccessScopes] })
export class AccessScopeModule {}
