import { dayOf } from './logged-event-factory.js';
import type { EventName } from '#event-log/domain';
import { serviceEffects, within, type EventEffect } from './service-effects-fixture.js';

/** The effect of every event type. */
export const eventEffects: Readonly<Record<EventName, EventEffect>> = {
  ...serviceEffects,
  'process.redesigned': {
    moves: {
      'processes.redesigned': 1,
      'processes.daysSaved': 2250,
      'processes.daysSavedEach': 2250,
      'processes.stepsSaved': 8,
      'processes.paperless': 1,
    },
  },
  'dataset.opened': {
    moves: {
      'datasets.open': 1,
      'datasets.licensed': 1,
      'datasets.toStandard': 0,
      'datasets.fresh': 1,
      'datasets.licensedFresh': 1,
      'datasets.shared': 0,
      'datasets.reused': 0,
    },
  },
  'dataset.updated': {
    after: ['dataset.opened'],
    later: 29,
    moves: { 'datasets.fresh': 1, 'datasets.licensedFresh': 1 },
  },
  'dataset.shared': { after: ['dataset.opened'], moves: { 'datasets.shared': 1 } },
  'dataset.reused': { after: ['dataset.opened'], moves: { 'datasets.reused': 1 } },
  'dataset.withdrawn': {
    after: ['dataset.opened', 'dataset.shared', 'dataset.reused'],
    moves: {
      'datasets.open': 0,
      'datasets.licensed': 0,
      'datasets.fresh': 0,
      'datasets.licensedFresh': 0,
      'datasets.shared': 0,
      'datasets.reused': 0,
    },
  },
  'delivery-model.introduced': {
    moves: { 'deliveryModels.active': 1, 'deliveryModels.uses[delivery-model/mobile-van]': 0 },
  },
  'delivery-model.used': {
    after: ['delivery-model.introduced'],
    moves: { 'deliveryModels.uses[delivery-model/mobile-van]': 240 },
  },
  'delivery-model.discontinued': {
    after: ['delivery-model.introduced', 'delivery-model.used'],
    moves: { 'deliveryModels.active': 0, 'deliveryModels.uses[delivery-model/mobile-van]': 0 },
  },
  'dossier.submitted': {
    moves: {
      ...within(['channel=web', 'group=G2C', 'area=mountain'], {
        'dossiers.received': 1,
        'dossiers.online': 1,
        'dossiers.selfFiled': 1,
      }),
      ...within(['group=G2C', 'area=mountain'], { 'dossiers.withFee': 1, 'dossiers.dataReused': 1 }),
    },
    distinctCounts: ['services.withDossier', 'services.withOnlineDossier'],
  },
  'dossier.resolved': {
    moves: {
      'dossiers.resolved': 1,
      'dossiers.onTime': 1,
      'dossiers.electronicResult': 1,
      'dossiers.fullProcess': 1,
    },
  },
  'payment.made': {
    moves: {
      'payments.total': 1,
      'payments.cashless': 1,
      'dossiers.paidOnline': 1,
      ...within(['currency=VND'], { 'payments.amount': 5_000_000 }),
    },
    distinctCounts: ['services.withPayment', 'services.withOnlinePayment'],
  },
  'document.processed': {
    moves: {
      'documents.processed': 1,
      'documents.electronic': 1,
      'documents.signed': 1,
      'documents.nonSecret': 1,
      'documents.nonSecretSigned': 1,
    },
  },
  'meeting.held': {
    moves: {
      'meetings.held': 1,
      'meetings.online': 1,
      'meetings.acrossSites': 1,
      'meetings.onlineAcrossSites': 1,
    },
  },
  'feedback.given': { moves: { 'feedback.given': 1, 'feedback.satisfied': 1 } },
  'petition.resolved': {
    moves: {
      'petitions.resolved': 1,
      'petitions.onTime': 1,
      'petitions.rated': 1,
      'petitions.satisfied': 1,
    },
  },
  'activity.reported': {
    moves: {
      'dossiers.received.reported': 1250,
      'dossiers.online.reported': 1100,
      'figures.total.segments[figure=visits]': 48_200_000,
    },
  },
  'outcome.baselined': {
    moves: {
      ...within(['category=service'], { 'outcomes.tracked': 1, 'outcomes.targetReached': 0 }),
      'outcomes.improvement[outcome/building-permit-days]': 0,
      'outcomes.value[outcome/building-permit-days]': 90_000,
    },
  },
  'outcome.measured': {
    after: ['outcome.baselined'],
    moves: {
      'outcomes.improvement[outcome/building-permit-days]': 283_333,
      'outcomes.value[outcome/building-permit-days]': 64_500,
    },
  },
  'capability.attested': {
    moves: {
      ...within(['framework=worldbank-digital-government'], {
        'capabilities.attested': 1,
        'capabilities.inProgress': 0,
        'capabilities.inPlace': 1,
        'capabilities.proven': 0,
      }),
      'capabilities.status[capability/worldbank-digital-government/digital-by-default]': 2,
    },
  },
  'system.registered': {
    moves: {
      ...within(['kind=one-stop'], {
        'systems.total': 1,
        'systems.sharedPlatform': 1,
        'systems.secured': 0,
      }),
      'incidents.total': 0,
      'incidents.personalData': 0,
    },
  },
  'system.secured': {
    after: ['system.registered'],
    moves: { ...within(['kind=one-stop'], { 'systems.secured': 1 }), 'systems.securityLevel': 3 },
  },
  'system.incident-reported': { after: ['system.registered'], moves: { 'incidents.total': 1 } },
  'function.registered': {
    moves: within(['kind=inspection'], { 'functions.total': 1, 'functions.digital': 0 }),
  },
  'function.digitized': {
    after: ['function.registered'],
    moves: within(['kind=inspection'], { 'functions.digital': 1 }),
  },
  'operating-model.redesigned': { moves: { 'operatingModels.redesigned': 1 } },
  'registry.cleaned': {
    moves: {
      'registries.total': 1,
      'registries.cleaned': 1,
      'registries.connected': 0,
      'registries.connections': 0,
      'registries.coverage': 920_000,
      'registries.cleanedShare[registry/population]': 920_000,
    },
  },
  'registry.connected': {
    after: ['registry.cleaned'],
    moves: { 'registries.connected': 1, 'registries.connections': 1 },
  },
  'training.completed': { moves: { 'training.people': 45 } },
  'consultation.opened': { moves: { 'consultations.opened': 1, 'consultations.answered': 0 } },
  'consultation.answered': { after: ['consultation.opened'], moves: { 'consultations.answered': 1 } },
  'solution.adopted-elsewhere': { moves: { 'solutions.adopted': 1 } },
  'risk.raised': { moves: within(['category=cost'], { 'risks.open': 1 }) },
  'risk.closed': { after: ['risk.raised'], moves: within(['category=cost'], { 'risks.open': 0 }) },
  'milestone.planned': {
    moves: within(['task=5'], {
      'milestones.planned': 1,
      'milestones.reached': 0,
      'milestones.late': 0,
    }),
  },
  'milestone.rescheduled': {
    after: ['milestone.planned'],
    later: 600,
    moves: within(['task=5'], { 'milestones.late': 0 }),
  },
  'milestone.reached': {
    after: ['milestone.planned'],
    moves: within(['task=5'], { 'milestones.reached': 1 }),
  },
  'milestone.cancelled': {
    after: ['milestone.planned', 'milestone.reached'],
    moves: within(['task=5'], { 'milestones.planned': 0, 'milestones.reached': 0 }),
  },
  'index.published': {
    moves: {
      'indices.value[index/un-egdi]': 770_900,
      'indices.rank[index/un-egdi]': 71,
      'indices.of[index/un-egdi]': 193,
      'indices.publications[index/un-egdi]': 1,
      'indices.publishedOn[index/un-egdi]': dayOf('2025-07-01'),
    },
  },
  'org-unit.established': { moves: {} },
  'org-unit.renamed': { moves: {} },
  'org-unit.moved': { moves: {} },
  'org-unit.merged': { moves: {} },
  'org-unit.split': { moves: {} },
  'org-unit.dissolved': { moves: {} },
  'event.retracted': { moves: {} },
};
