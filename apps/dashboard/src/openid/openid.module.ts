import { Module } from '@nestjs/common';
import { SessionModule } from '../session/session.module.js';
import { OpenIdController } from './openid.controller.js';
import { OpenIdTrips } from './openid-trips.js';

@Module({ imports: [SessionModule], controllers: [OpenIdController], providers: [OpenIdTrips] })
export class OpenIdModule {}
