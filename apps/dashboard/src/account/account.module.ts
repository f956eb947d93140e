import { Module } from '@nestjs/common';
import { SessionModule } from '../session/session.module.js';
import { AccountCodeController } from './account-code.controller.js';
import { AccountController } from './account.controller.js';

@Module({ imports: [SessionModule], controllers: [AccountController, AccountCodeController] })
export class AccountModule {}
