import type { PayloadOf } from '#event-log/domain';
import type { Day } from '#kernel';
import type { Ledger } from '../folding/ledger.js';
import { meanState, stock, subjectState } from '../measures/build-measure.js';
import { counts, left, otherwise, trait } from './entity-kind.js';
import type { Dated, NounEffects } from './noun-effect.js';

/** Data that an org unit opens, shares and maintains. */
export const data = {
  dataset: {
    kind: 'timeline',
    matter: 'data',
    fold: foldDataset,
    listed: {
      name: { vi: 'Tập dữ liệu', en: 'Datasets' },
      states: [
        trait('fresh', 'mở, còn cập nhật', 'open and fresh', counts('datasets.fresh')),
        trait('stale', 'mở, quá hạn cập nhật', 'open, update overdue', counts('datasets.open')),
        trait('withdrawn', 'đã gỡ', 'withdrawn', left('datasets.open')),
        trait('not-open', 'chưa mở', 'not open', otherwise),
      ],
      levels: [
        trait('licensed', 'có giấy phép', 'licensed', counts('datasets.licensed')),
        trait('to-standard', 'theo tiêu chuẩn', 'follows a standard', counts('datasets.toStandard')),
        trait('shared', 'dùng chung', 'shared', counts('datasets.shared')),
        trait('reused', 'được tái sử dụng', 'reused', counts('datasets.reused')),
      ],
      figures: [],
    },
    measures: [
      stock('datasets.open', 'dataset', {
        name: ['Tập dữ liệu mở', 'Open datasets'],
        work: ['tập dữ liệu mở', 'dataset open', 'datasets open'],
      }),
      stock('datasets.licensed', 'dataset', {
        name: ['Tập dữ liệu mở có giấy phép', 'Open datasets with a licence'],
        work: ['tập dữ liệu mở có giấy phép', 'dataset licensed', 'datasets licensed'],
        partOf: ['datasets.open'],
      }),
      stock('datasets.toStandard', 'dataset', {
        name: ['Tập dữ liệu mở theo tiêu chuẩn', 'Open datasets that follow a standard'],
        work: ['tập dữ liệu mở theo tiêu chuẩn', 'dataset to a standard', 'datasets to a standard'],
        partOf: ['datasets.open'],
      }),
      stock('datasets.fresh', 'dataset', {
        name: ['Tập dữ liệu mở còn cập nhật', 'Open datasets that are fresh'],
        work: ['tập dữ liệu mở được cập nhật', 'dataset fresh', 'datasets fresh'],
        partOf: ['datasets.open'],
      }),
      stock('datasets.licensedFresh', 'dataset', {
        name: ['Tập dữ liệu mở có giấy phép và còn cập nhật', 'Open datasets, licensed and fresh'],
        work: [
          'tập dữ liệu mở có giấy phép và được cập nhật',
          'dataset open, licensed and fresh',
          'datasets open, licensed and fresh',
        ],
        partOf: ['datasets.licensed', 'datasets.fresh'],
      }),
      stock('datasets.shared', 'dataset', {
        name: ['Tập dữ liệu dùng chung', 'Shared datasets'],
        work: ['tập dữ liệu dùng chung', 'dataset shared', 'datasets shared'],
      }),
      stock('datasets.reused', 'dataset', {
        name: ['Tập dữ liệu được tái sử dụng', 'Datasets reused'],
        work: ['tập dữ liệu được tái sử dụng', 'dataset reused', 'datasets reused'],
      }),
    ],
  },

  registry: {
    kind: 'timeline',
    matter: 'data',
    fold: foldRegistry,
    listed: {
      name: { vi: 'Cơ sở dữ liệu', en: 'Registries' },
      states: [
        trait('cleaned', 'đã làm sạch', 'cleaned', counts('registries.cleaned')),
        trait('not-cleaned', 'chưa làm sạch', 'not cleaned', otherwise),
      ],
      levels: [trait('connected', 'đã kết nối', 'connected', counts('registries.connected'))],
      figures: ['registries.coverage', 'registries.connections'],
    },
    measures: [
      stock('registries.total', 'registry', {
        name: ['Cơ sở dữ liệu', 'Registries'],
        work: ['cơ sở dữ liệu', 'registry', 'registries'],
      }),
      stock('registries.cleaned', 'registry', {
        name: ['Cơ sở dữ liệu đã làm sạch', 'Registries cleaned'],
        work: ['cơ sở dữ liệu được làm sạch', 'registry cleaned', 'registries cleaned'],
        partOf: ['registries.total'],
      }),
      stock('registries.connected', 'registry', {
        name: ['Cơ sở dữ liệu đã kết nối', 'Registries connected'],
        work: ['cơ sở dữ liệu được kết nối', 'registry connected', 'registries connected'],
        partOf: ['registries.total'],
      }),
      stock('registries.connections', 'connection', {
        name: ['Kết nối đến cơ sở dữ liệu', 'Connections to registries'],
        work: ['kết nối', 'connection', 'connections'],
      }),
      meanState('registries.coverage', 'percent', {
        name: [
          'Tỷ lệ dữ liệu đã làm sạch bình quân của cơ sở dữ liệu',
          'Mean share of a registry that is cleaned',
        ],
        work: [
          'điểm phần trăm dữ liệu được làm sạch',
          'percentage point cleaned',
          'percentage points cleaned',
        ],
        decimals: 4,
      }),
      subjectState('registries.cleanedShare', 'percent', {
        of: 'registry',
        own: true,
        name: ['Tỷ lệ dữ liệu đã làm sạch của một cơ sở dữ liệu', 'Share of a registry that is cleaned'],
        work: ['cơ sở dữ liệu đạt tỷ lệ', 'registry at that share', 'registries at that share'],
        decimals: 4,
      }),
    ],
  },
} satisfies Partial<NounEffects>;

interface OpenDataset {
  licensed: boolean;
  toStandard: boolean;
  freshDays: number;
  /** The first day on which the dataset is stale unless it is updated before. */
  staleOn: Day;
}

const DEFAULT_FRESH_DAYS = 365;

/**
 * Keeps open data fresh for `freshDays` days from each update on. Sharing between org units does not require
 * opening.
 */
function foldDataset(history: readonly Dated<'dataset'>[], ledger: Ledger): void {
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

function opened(data: PayloadOf<'dataset.opened'>, day: Day): OpenDataset {
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

/** Counts a registry from its first event on, because registries have no registration event. */
function foldRegistry(history: readonly Dated<'registry'>[], ledger: Ledger, subject: string): void {
  let cleaned = false;
  const connections = new Set<string>();
  for (const { day, event } of history) {
    if (event.type === 'vn.thang.registry.cleaned.v1') {
      cleaned = true;
      ledger.set('registries.coverage', day, 100 * event.data.coverage);
      ledger.set('registries.cleanedShare', day, 100 * event.data.coverage, subject);
    } else {
      connections.add(event.data.with);
    }
    ledger.setAll(day, {
      'registries.total': true,
      'registries.cleaned': cleaned,
      'registries.connected': connections.size > 0,
      'registries.connections': connections.size,
    });
  }
}
