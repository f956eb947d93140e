import type { Ledger } from '../folding/ledger.js';
import { flow, meanEvent } from '../measures/build-measure.js';
import { otherwise, trait } from './entity-kind.js';
import type { Dated, NounEffects } from './noun-effect.js';

/** Changes in the way that an org unit works. */
export const redesign = {
  process: {
    kind: 'timeline',
    matter: 'processes',
    fold: foldProcess,
    listed: {
      name: { vi: 'Quy trình', en: 'Processes' },
      states: [trait('redesigned', 'đã tái cấu trúc', 'redesigned', otherwise)],
      levels: [],
      figures: ['processes.redesigned', 'processes.stepsSaved', 'processes.daysSaved', 'processes.paperless'],
    },
    measures: [
      flow('processes.redesigned', 'process', {
        name: ['Quy trình được tái cấu trúc', 'Processes redesigned'],
        work: ['quy trình được tái cấu trúc', 'process redesigned', 'processes redesigned'],
      }),
      flow('processes.daysSaved', 'day', {
        name: ['Số ngày cắt giảm được', 'Days saved by redesign'],
        work: ['ngày cắt giảm', 'day saved', 'days saved'],
        decimals: 2,
      }),
      flow('processes.stepsSaved', 'step', {
        name: ['Số bước cắt giảm được', 'Steps saved by redesign'],
        work: ['bước cắt giảm', 'step saved', 'steps saved'],
      }),
      meanEvent('processes.daysSavedEach', 'day', {
        name: ['Số ngày cắt giảm bình quân mỗi lần tái cấu trúc', 'Mean days saved by a redesign'],
        work: ['ngày cắt giảm bình quân', 'day saved on average', 'days saved on average'],
        decimals: 2,
      }),
      flow('processes.paperless', 'process', {
        name: ['Quy trình chuyển sang không giấy', 'Processes made paperless'],
        work: ['quy trình không giấy', 'process made paperless', 'processes made paperless'],
        adds: ['processes.redesigned'],
      }),
    ],
  },

  'operating-model': {
    kind: 'timeline',
    matter: 'processes',
    fold: foldOperatingModel,
    listed: {
      name: { vi: 'Mô hình vận hành', en: 'Operating models' },
      states: [trait('redesigned', 'đã đổi mới', 'redesigned', otherwise)],
      levels: [],
      figures: ['operatingModels.redesigned'],
    },
    measures: [
      flow('operatingModels.redesigned', 'operating-model', {
        name: ['Mô hình vận hành được đổi mới', 'Operating models redesigned'],
        work: ['mô hình vận hành được đổi mới', 'operating model redesigned', 'operating models redesigned'],
      }),
    ],
  },
} satisfies Partial<NounEffects>;

/** Counts each redesign. A process becomes paperless once, until a redesign brings paper back. */
function foldProcess(history: readonly Dated<'process'>[], ledger: Ledger): void {
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

function foldOperatingModel(history: readonly Dated<'operating-model'>[], ledger: Ledger): void {
  for (const { day } of history) ledger.add('operatingModels.redesigned', day, 1);
}
