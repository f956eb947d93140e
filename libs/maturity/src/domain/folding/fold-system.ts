import type { Dated } from './dated.js';
import type { Ledger } from './ledger.js';

/** A system counts from its registration on; an approval that was reported before counts from then on too. Incidents count anyway. */
export function foldSystem(history: readonly Dated<'system'>[], ledger: Ledger): void {
  let registered = false;
  let secured = false;
  let sharedPlatform = false;
  for (const { day, event } of history) {
    switch (event.type) {
      case 'vn.thang.system.registered.v1':
        registered = true;
        sharedPlatform = event.data.sharedPlatform ?? false;
        ledger.add('incidents.total', day, 0);
        ledger.add('incidents.personalData', day, 0);
        break;
      case 'vn.thang.system.secured.v1':
        secured = true;
        break;
      case 'vn.thang.system.incident-reported.v1':
        ledger.add('incidents.total', day, 1);
        ledger.add('incidents.personalData', day, event.data.personalData ? 1 : 0);
        break;
      default:
        event satisfies never;
    }
    if (!registered) continue;
    ledger.setAll(day, {
      'systems.total': true,
      'systems.sharedPlatform': sharedPlatform,
      'systems.secured': secured,
    });
  }
}

export function foldFunction(history: readonly Dated<'function'>[], ledger: Ledger): void {
  let registered = false;
  let digital = false;
  for (const { day, event } of history) {
    if (event.type === 'vn.thang.function.registered.v1') registered = true;
    else digital = true;
    if (registered) ledger.setAll(day, { 'functions.total': true, 'functions.digital': digital });
  }
}
