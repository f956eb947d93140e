import type { EventType } from '#event-log/domain';
import { reportableQuantities, vocabulary } from '#event-log/domain';
import { measureCatalogue } from '../measures/measure-catalogue.js';

const REPORTED: EventType = 'vn.thang.activity.reported.v1';

/** Counters by what they count. */
const counted: ReadonlyMap<string, EventType> = new Map([
  ...of('vn.thang.dossier.submitted.v1', 'services', ['withDossier', 'withOnlineDossier']),
  ...of('vn.thang.dossier.submitted.v1', 'dossiers', [
    ...['received', 'online', 'selfFiled', 'withFee', 'dataReused'],
  ]),
  ...of('vn.thang.dossier.resolved.v1', 'dossiers', [
    ...['resolved', 'onTime', 'electronicResult', 'fullProcess'],
  ]),
  ...of('vn.thang.payment.made.v1', 'services', ['withPayment', 'withOnlinePayment']),
  ...of('vn.thang.payment.made.v1', 'dossiers', ['paidOnline']),
  ...of('vn.thang.payment.made.v1', 'payments', ['total', 'cashless', 'amount']),
  ...of('vn.thang.document.processed.v1', 'documents', [
    ...['processed', 'electronic', 'signed', 'nonSecret', 'nonSecretSigned'],
  ]),
  ...of('vn.thang.meeting.held.v1', 'meetings', ['held', 'online', 'acrossSites', 'onlineAcrossSites']),
  ...of('vn.thang.feedback.given.v1', 'feedback', ['given', 'satisfied']),
  ...of('vn.thang.petition.resolved.v1', 'petitions', ['resolved', 'onTime', 'rated', 'satisfied']),
  ...of('vn.thang.training.completed.v1', 'training', ['people']),
]);

/** Timelines by the first word of their measures. Any event of a history may move any of them. */
const nouns: ReadonlyMap<string, string> = new Map([
  ['services', 'service'],
  ['processes', 'process'],
  ['operatingModels', 'operating-model'],
  ['datasets', 'dataset'],
  ['deliveryModels', 'delivery-model'],
  ['outcomes', 'outcome'],
  ['capabilities', 'capability'],
  ['systems', 'system'],
  ['incidents', 'system'],
  ['functions', 'function'],
  ['registries', 'registry'],
  ['consultations', 'consultation'],
  ['solutions', 'solution'],
  ['risks', 'risk'],
  ['milestones', 'milestone'],
  ['indices', 'index'],
]);

/** Which events can contribute to a measure of the catalogue, companions included; none for one that it lacks. */
export function eventTypesOf(measure: string): readonly string[] {
  if (!measureCatalogue.has(measure)) return [];
  const [noun = '', name = '', companion] = measure.split('.');
  const counting = countingTypes(noun, `${noun}.${name}`);
  switch (companion) {
    case 'reported':
    case 'trailing':
    case 'recentTrailing':
      return [REPORTED];
    case 'overridden':
      return [REPORTED, ...counting];
    default:
      return counting;
  }
}

/**
 * Events whose counts a report may cover, and reports themselves: all that `foldTimeline` may need besides a history that
 * holds reports.
 */
export const coverableTypes: ReadonlySet<string> = new Set([
  REPORTED,
  ...reportableQuantities.flatMap((quantity) => eventTypesOf(quantity)),
]);

function countingTypes(noun: string, measure: string): readonly string[] {
  const type = counted.get(measure);
  if (type) return [type];
  return [...vocabulary.values()].filter((event) => event.noun === nouns.get(noun)).map(({ type }) => type);
}

function of(type: EventType, noun: string, names: readonly string[]): [string, EventType][] {
  return names.map((name) => [`${noun}.${name}`, type]);
}
