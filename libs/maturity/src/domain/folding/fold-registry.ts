import type { Dated } from './dated.js';
import type { Ledger } from './ledger.js';

/** A registry has no registration of its own: it is known from the first that is heard of it. */
export function foldRegistry(history: readonly Dated<'registry'>[], ledger: Ledger): void {
  let cleaned = false;
  const connections = new Set<string>();
  for (const { day, event } of history) {
    if (event.type === 'vn.thang.registry.cleaned.v1') {
      cleaned = true;
      ledger.set('registries.coverage', day, 100 * event.data.coverage);
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
