import { Module } from '@nestjs/common';
import { SessionModule } from '../session/session.module.js';
import { InvitationController } from './invitation.controller.js';

@Module({ imports: [SessionModule], controllers: [InvitationController] })
export class InvitationModule {}
