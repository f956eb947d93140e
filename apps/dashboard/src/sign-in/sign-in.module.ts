import { Module } from '@nestjs/common';
import { SessionModule } from '../session/session.module.js';
import { GetSignInWaysHandler } from './get-sign-in-ways.handler.js';
import { RequestSignInLinkHandler } from './request-sign-in-link.handler.js';
import { SignInController } from './sign-in.controller.js';
import { SignInMetrics } from './sign-in-metrics.js';

@Module({
  imports: [SessionModule],
  controllers: [SignInController],
  providers: [GetSignInWaysHandler, RequestSignInLinkHandler, SignInMetrics],
})
export class SignInPageModule {}
