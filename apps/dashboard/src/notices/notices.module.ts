import { Module } from '@nestjs/common';
import { FrameworksModule } from '../frameworks/frameworks.module.js';
import { Notices } from './notices.js';

@Module({ imports: [FrameworksModule], providers: [Notices], exports: [Notices] })
export class NoticesModule {}
