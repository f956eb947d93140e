import { Module } from '@nestjs/common';
import { InstallationPageModule } from '../installation-settings/installation-settings.module.js';
import { SessionModule } from '../session/session.module.js';
import { SetUpController } from './set-up.controller.js';
import { SetUpHandler } from './set-up.handler.js';

@Module({
  imports: [InstallationPageModule, SessionModule],
  controllers: [SetUpController],
  providers: [SetUpHandler],
})
export class SetUpModule {}
