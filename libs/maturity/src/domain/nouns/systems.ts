import type { Ledger } from '../folding/ledger.js';
import { bySegment, flow, meanState, stock } from '../measures/build-measure.js';
import { segmentsFrom } from '../measures/segment-values.js';
import { counts, otherwise, trait } from './entity-kind.js';
import type { Dated, NounEffects } from './noun-effect.js';

/** Systems that an org unit runs, and its internal functions. */
export const systems = {
  system: {
    kind: 'timeline',
    matter: 'systems',
    fold: foldSystem,
    listed: {
      name: { vi: 'Hệ thống thông tin', en: 'Information systems' },
      states: [
        trait('registered', 'đã đăng ký', 'registered', counts('systems.total')),
        trait('not-registered', 'chưa đăng ký', 'not registered', otherwise),
      ],
      levels: [
        trait(
          'secured',
          'đã được phê duyệt cấp độ an toàn',
          'security level approved',
          counts('systems.secured'),
        ),
        trait(
          'shared-platform',
          'trên nền tảng dùng chung',
          'on the shared platform',
          counts('systems.sharedPlatform'),
        ),
      ],
      figures: ['systems.securityLevel', 'incidents.total'],
    },
    measures: [
      ...bySegment(segmentsFrom('system.registered', 'kind'), [
        stock('systems.total', 'system', {
          name: ['Hệ thống thông tin', 'Information systems'],
          work: ['hệ thống', 'system', 'systems'],
        }),
        stock('systems.sharedPlatform', 'system', {
          name: ['Hệ thống trên nền tảng dùng chung', 'Systems on the shared platform'],
          work: [
            'hệ thống lên nền tảng dùng chung',
            'system on the shared platform',
            'systems on the shared platform',
          ],
          partOf: ['systems.total'],
        }),
        stock('systems.secured', 'system', {
          name: ['Hệ thống được phê duyệt cấp độ an toàn', 'Systems with an approved security level'],
          work: [
            'hệ thống được phê duyệt cấp độ an toàn',
            'system with an approved security level',
            'systems with an approved security level',
          ],
          partOf: ['systems.total'],
        }),
        meanState('systems.securityLevel', 'score', {
          name: ['Cấp độ an toàn bình quân của hệ thống', 'Mean security level of systems'],
          work: ['cấp độ an toàn', 'security level', 'security levels'],
        }),
      ]),
      flow('incidents.total', 'incident', {
        name: ['Sự cố an toàn thông tin', 'Security incidents'],
        work: ['sự cố', 'incident', 'incidents'],
      }),
      flow('incidents.personalData', 'incident', {
        name: ['Sự cố liên quan dữ liệu cá nhân', 'Incidents with personal data'],
        work: [
          'sự cố liên quan dữ liệu cá nhân',
          'incident with personal data',
          'incidents with personal data',
        ],
        adds: ['incidents.total'],
      }),
    ],
  },

  function: {
    kind: 'timeline',
    matter: 'administration',
    fold: foldFunction,
    listed: {
      name: { vi: 'Hoạt động quản lý', en: 'Functions of government' },
      states: [
        trait('digital', 'đã số hóa', 'digital', counts('functions.digital')),
        trait('not-digital', 'chưa số hóa', 'not digital', counts('functions.total')),
        trait('not-registered', 'chưa đăng ký', 'not registered', otherwise),
      ],
      levels: [],
      figures: [],
    },
    measures: bySegment(segmentsFrom('function.registered', 'kind'), [
      stock('functions.total', 'function', {
        name: ['Hoạt động quản lý', 'Functions of government'],
        work: ['hoạt động quản lý', 'function', 'functions'],
      }),
      stock('functions.digital', 'function', {
        name: ['Hoạt động quản lý đã số hóa', 'Functions that are digital'],
        work: ['hoạt động quản lý được số hóa', 'function digital', 'functions digital'],
        partOf: ['functions.total'],
      }),
    ]),
  },
} satisfies Partial<NounEffects>;

/**
 * Counts a system from its registration on. An approval that was reported before counts from the registration
 * on too. Incidents always count.
 */
function foldSystem(history: readonly Dated<'system'>[], ledger: Ledger): void {
  let registered = false;
  let level: number | null = null;
  let sharedPlatform = false;
  let segments: readonly string[] = [];
  for (const { day, event } of history) {
    switch (event.type) {
      case 'vn.thang.system.registered.v1':
        registered = true;
        sharedPlatform = event.data.sharedPlatform ?? false;
        segments = kindOf(event.data);
        ledger.add('incidents.total', day, 0);
        ledger.add('incidents.personalData', day, 0);
        break;
      case 'vn.thang.system.secured.v1':
        level = event.data.level;
        break;
      case 'vn.thang.system.incident-reported.v1':
        ledger.add('incidents.total', day, 1);
        ledger.add('incidents.personalData', day, event.data.personalData ? 1 : 0);
        break;
      default:
        event satisfies never;
    }
    if (!registered) continue;
    const stocks = {
      'systems.total': true,
      'systems.sharedPlatform': sharedPlatform,
      'systems.secured': level !== null,
    };
    ledger.setAll(day, stocks, segments);
    ledger.set('systems.securityLevel', day, level);
  }
}

function foldFunction(history: readonly Dated<'function'>[], ledger: Ledger): void {
  let segments: readonly string[] | null = null;
  let digital = false;
  for (const { day, event } of history) {
    if (event.type === 'vn.thang.function.registered.v1') segments = kindOf(event.data);
    else digital = true;
    if (segments) ledger.setAll(day, { 'functions.total': true, 'functions.digital': digital }, segments);
  }
}

const kindOf = ({ kind }: { kind: string }): string[] => [`kind=${kind}`];
