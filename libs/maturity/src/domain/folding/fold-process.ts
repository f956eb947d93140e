import type { Dated } from './dated.js';
import type { Ledger } from './ledger.js';

/** Each redesign counts; a process becomes paperless once, until a redesign brings paper back. */
export function foldProcess(history: readonly Dated<'process'>[], ledger: Ledger): void {
  let paperless = false;
  for (const { day, event } of history) {
    const { stepsBefore, stepsAfter, daysBefore, daysAfter } = event.data;
    const becomesPaperless = !paperless && event.data.paperless === true;
    ledger.add('processes.redesigned', day, 1);
    ledger.add('processes.daysSaved', day, daysBefore - daysAfter);
    ledger.add('processes.daysSavedEach', day, daysBefore - daysAfter);
    ledger.add('processes.stepsSaved', day, stepsBefore - stepsAfter);
    ledger.add('processes.paperless', day, becomesPaperless ? 1 : 0);
    paperless = event.data.paperless === true;
  }
}

export function foldOperatingModel(history: readonly Dated<'operating-model'>[], ledger: Ledger): void {
  for (const { day } of history) ledger.add('operatingModels.redesigned', day, 1);
}
