import type { Dated } from './dated.js';
import type { Ledger } from './ledger.js';

/** A consultation is opened once and answered once, however often either is said. */
export function foldConsultation(history: readonly Dated<'consultation'>[], ledger: Ledger): void {
  let opened = false;
  let answered = false;
  for (const { day, event } of history) {
    if (event.type === 'vn.thang.consultation.opened.v1') {
      ledger.add('consultations.opened', day, opened ? 0 : 1);
      ledger.add('consultations.answered', day, 0);
      opened = true;
    } else {
      ledger.add('consultations.answered', day, answered ? 0 : 1);
      answered = true;
    }
  }
}

/** A solution that several others took over is one solution. */
export function foldSolution(history: readonly Dated<'solution'>[], ledger: Ledger): void {
  for (const { day } of history) ledger.set('solutions.adopted', day, 1);
}

/** Closed, it keeps the category under which it was raised. */
export function foldRisk(history: readonly Dated<'risk'>[], ledger: Ledger): void {
  let segments: readonly string[] = [];
  for (const { day, event } of history) {
    const open = event.type === 'vn.thang.risk.raised.v1';
    if (open) segments = [`category=${event.data.category}`];
    ledger.setAll(day, { 'risks.open': open }, segments);
  }
}
