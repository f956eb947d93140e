import { Module } from '@nestjs/common';
import { thangVersion } from '#config';
import { OrgUnitsModule } from '#org-units';
import { AboutController } from './about.controller.js';
import { BuildInfo, GetAboutHandler } from './get-about.handler.js';

@Module({
  imports: [OrgUnitsModule],
  controllers: [AboutController],
  providers: [{ provide: BuildInfo, useFactory: () => new BuildInfo(thangVersion()) }, GetAboutHandler],
})
export class AboutModule {}
