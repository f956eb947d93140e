import { Module, type DynamicModule } from '@nestjs/common';
import { FrameworksModule } from '../frameworks/frameworks.module.js';
import { OrgUnitQuestionsModule } from '../org-unit-questions/org-unit-questions.module.js';
import { BriefOptions } from './brief-options.js';
import { BriefController } from './brief.controller.js';
import { GetBriefHandler } from './get-brief.handler.js';
import { PdfPrinter } from './pdf-printer.js';

/** The brief of an org unit. It asks the queries of other slices, so these must be there. */
@Module({})
export class BriefModule {
  static forRoot(options: BriefOptions): DynamicModule {
    return {
      module: BriefModule,
      imports: [FrameworksModule, OrgUnitQuestionsModule],
      controllers: [BriefController],
      providers: [
        GetBriefHandler,
        { provide: BriefOptions, useValue: options },
        { provide: PdfPrinter, useValue: new PdfPrinter(options.chromium) },
      ],
    };
  }
}
