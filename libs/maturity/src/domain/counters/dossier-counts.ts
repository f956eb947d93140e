import type { DossierResolved, DossierSubmitted } from '#event-log/domain';
import type { Counts } from './counts.js';
import { countOf } from './counts.js';

/** Digital channels. At a counter, a community centre, by phone or post somebody else types. */
const ONLINE_CHANNELS: ReadonlySet<DossierSubmitted['channel']> = new Set(['web', 'mobile', 'kiosk', 'tv']);

export const isFiledOnline = ({ channel }: DossierSubmitted): boolean => ONLINE_CHANNELS.has(channel);

/** "Filed by the person" is a part of "filed online", so that the share of one in the other stays a share. */
export function dossierSubmitted(data: DossierSubmitted): Counts {
  const { selfFiled, fee, reusesData } = data;
  const online = isFiledOnline(data);
  return {
    'dossiers.received': 1,
    'dossiers.online': countOf(online),
    'dossiers.selfFiled': countOf(online && selfFiled),
    'dossiers.withFee': countOf(fee),
    'dossiers.dataReused': countOf(reusesData),
  };
}

export function dossierResolved({ onTime, result, fullProcess }: DossierResolved): Counts {
  return {
    'dossiers.resolved': 1,
    'dossiers.onTime': countOf(onTime),
    'dossiers.electronicResult': countOf(result === 'electronic'),
    'dossiers.fullProcess': countOf(fullProcess),
  };
}
