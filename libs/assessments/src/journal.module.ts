import { Module } from '@nestjs/common';
import { Journal } from './storage/journal.js';

/** Needs a global `Clock`. */
@Module({ providers: [Journal], exports: [Journal] })
export class JournalModule {}
