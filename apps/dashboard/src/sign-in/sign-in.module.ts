import { Module } from '@nestjs/common';
import { SessionModule } from '../session/session.module.js';
import { GetSignInWaysHandler } from './get-sign-in-ways.handler.js';
import { RequestSignInLinkHandler } from './request-sign-in-link.handler.js';
import { SignInController } from './sign-in.controller.js';

@Module({
  imports: [SessionModule],
  controllers: [SignInController],
  providers: [GetSignInWaysHandler, RequestSignInLinkHandler],
})
export class SignInPageModule {}
