import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { SessionController } from './session.controller.js';
import { SignInHandler } from './sign-in.handler.js';

@Module({
  imports: [IdentityModule],
  controllers: [SessionController],
  providers: [SignInHandler],
})
export class SessionModule {}
