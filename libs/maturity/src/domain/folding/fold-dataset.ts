import type { DatasetOpened } from '#event-log/domain';
import type { Day } from '#kernel';
import type { Dated } from './dated.js';
import type { Ledger } from './ledger.js';

interface OpenDataset {
  licensed: boolean;
  toStandard: boolean;
  freshDays: number;
  /** The first day on which it is stale, unless it is updated before. */
  staleOn: Day;
}

const DEFAULT_FRESH_DAYS = 365;

/** Open data are fresh for `freshDays` days from each update on. Sharing between bodies needs no opening. */
export function foldDataset(history: readonly Dated<'dataset'>[], ledger: Ledger): void {
  let open = null as OpenDataset | null;
  for (const { day, event } of history) {
    if (open && open.staleOn <= day) setFreshness(ledger, open.staleOn, open, false);
    switch (event.type) {
      case 'vn.thang.dataset.opened.v1':
        open = opened(event.data, day);
        announceOpen(open, day, ledger);
        break;
      case 'vn.thang.dataset.updated.v1':
        if (open) open = { ...open, staleOn: day + open.freshDays };
        break;
      case 'vn.thang.dataset.shared.v1':
        ledger.set('datasets.shared', day, 1);
        break;
      case 'vn.thang.dataset.reused.v1':
        ledger.set('datasets.reused', day, 1);
        break;
      case 'vn.thang.dataset.withdrawn.v1':
        open = null;
        ledger.clear(day);
        break;
      default:
        event satisfies never;
    }
    if (open) setFreshness(ledger, day, open, day < open.staleOn);
  }
  if (open) setFreshness(ledger, open.staleOn, open, false);
}

function opened(data: DatasetOpened, day: Day): OpenDataset {
  const freshDays = data.freshDays ?? DEFAULT_FRESH_DAYS;
  return {
    licensed: Boolean(data.licence),
    toStandard: Boolean(data.standard),
    freshDays,
    staleOn: day + freshDays,
  };
}

function announceOpen(open: OpenDataset, day: Day, ledger: Ledger): void {
  const { licensed, toStandard } = open;
  ledger.setAll(day, {
    'datasets.open': true,
    'datasets.licensed': licensed,
    'datasets.toStandard': toStandard,
  });
  ledger.reportNone('datasets.shared', day);
  ledger.reportNone('datasets.reused', day);
}

function setFreshness(ledger: Ledger, day: Day, { licensed }: OpenDataset, fresh: boolean): void {
  ledger.setAll(day, { 'datasets.fresh': fresh, 'datasets.licensedFresh': fresh && licensed });
}
