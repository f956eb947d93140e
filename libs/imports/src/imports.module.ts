import { Module, type DynamicModule } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { OrgUnitsModule } from '#org-units';
import { Imports } from './imports.js';
import { ListNames } from './list-names.js';
import { RecordedLists } from './recorded-lists.js';
import { RejectedList } from './rejected-list.js';
import { ImportWorker } from './working/import-worker.js';

/** Needs a global `Database`, `Clock` and `DayZone`. */
@Module({})
export class ImportsModule {
  /** @param intake the module through which lists are recorded, as everything else is */
  static forRoot(intake: DynamicModule): DynamicModule {
    return {
      module: ImportsModule,
      imports: [IdentityModule, OrgUnitsModule, intake],
      providers: [Imports, RecordedLists, ImportWorker, ListNames, RejectedList],
      exports: [Imports, RecordedLists, ListNames, RejectedList],
    };
  }
}
