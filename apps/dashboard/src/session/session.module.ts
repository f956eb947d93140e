import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { DemoPersons } from './demo-persons.js';
import { OpenedSessions } from './opened-sessions.js';
import { SessionCookies } from './session-cookies.js';
import { SessionController } from './session.controller.js';
import { SignInHandler } from './sign-in.handler.js';

@Module({
  imports: [IdentityModule],
  controllers: [SessionController],
  providers: [DemoPersons, OpenedSessions, SessionCookies, SignInHandler],
  exports: [DemoPersons, OpenedSessions, SessionCookies],
})
export class SessionModule {}
