import { Module } from '@nestjs/common';
import { InstallationController } from './installation.controller.js';
import { InstallationDescription } from './installation-description.js';

@Module({
  controllers: [InstallationController],
  providers: [InstallationDescription],
  exports: [InstallationDescription],
})
export class InstallationPageModule {}
