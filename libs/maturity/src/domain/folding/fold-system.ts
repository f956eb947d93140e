import type { Dated } from './dated.js';
import type { Ledger } from './ledger.js';

/** A system counts from its registration on; an approval that was reported before counts from then on too. Incidents count anyway. */
export function foldSystem(history: readonly Dated<'system'>[], ledger: Ledger): void {
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

export function foldFunction(history: readonly Dated<'function'>[], ledger: Ledger): void {
  let segments: readonly string[] | null = null;
  let digital = false;
  for (const { day, event } of history) {
    if (event.type === 'vn.thang.function.registered.v1') segments = kindOf(event.data);
    else digital = true;
    if (segments) ledger.setAll(day, { 'functions.total': true, 'functions.digital': digital }, segments);
  }
}

const kindOf = ({ kind }: { kind: string }): string[] => [`kind=${kind}`];
