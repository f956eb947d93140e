import {
  dayOf,
  happened,
  hanoi,
  inOrder,
  reading,
} from '../../../../../../test/support/logged-event-factory.js';
import { foldEntity } from '../../folding/fold-entity.js';

const registered = happened('service.registered', '2025-01-10', {
  name: 'Khai sinh',
  fee: true,
  essential: true,
});
const digitized = happened('service.digitized', '2025-02-01', { process: 'full' });
const fold = (...history: Parameters<typeof inOrder>[0]) => foldEntity(inOrder(history), hanoi);

describe('entity history of a service', () => {
  it('has a measured zero for full-process, launched, retired and the like once it is registered', () => {
    expect(reading(fold(registered), '2025-01-10')).toEqual({
      'services.catalogued': 1,
      'services.eligible': 1,
      'services.awaitingLevel': 0,
      'services.withFee': 1,
      'services.essential': 1,
      'services.partial': 0,
      'services.fullProcess': 0,
      'services.eligibleFullProcess': 0,
      'services.integrated': 0,
      'services.integratedNational': 0,
      'services.paymentIntegrated': 0,
      'services.proactive': 0,
      'services.essentialProactive': 0,
      'services.launched': 0,
      'services.launchedInnovative': 0,
      'services.launchedWithTechnology': 0,
      'services.launchedWithValue': 0,
      'services.retired': 0,
      'services.retiredByDigital': 0,
    });
    expect(reading(fold(registered), '2025-01-09')).toEqual({});
  });

  it('is eligible, without a fee and not essential by default', () => {
    const plain = happened('service.registered', '2025-01-10', { name: 'x' });
    expect(reading(fold(plain), '2025-01-10')).toMatchObject({
      'services.eligible': 1,
      'services.withFee': 0,
      'services.essential': 0,
    });
  });

  it('changes from partial to full-process, and back', () => {
    const history = [
      registered,
      happened('service.digitized', '2025-01-20', { process: 'partial' }),
      digitized,
      happened('service.digitized', '2025-03-01', { process: 'none' }),
    ];
    const on = (day: string) => reading(fold(...history), day);
    expect(on('2025-01-31')).toMatchObject({ 'services.partial': 1, 'services.fullProcess': 0 });
    expect(on('2025-02-28')).toMatchObject({
      'services.partial': 0,
      'services.fullProcess': 1,
      'services.eligibleFullProcess': 1,
    });
    expect(on('2025-03-01')).toMatchObject({
      'services.partial': 0,
      'services.fullProcess': 0,
      'services.eligibleFullProcess': 0,
    });
  });

  it('keeps processes and levels apart, so that a process implies no level', () => {
    const processOnly = reading(fold(registered, digitized), '2025-12-31');
    expect(processOnly).not.toHaveProperty(['services.level4']);
    const levelOnly = fold(registered, happened('service.digitized', '2025-02-01', { level: 4 }));
    expect(reading(levelOnly, '2025-12-31')).toMatchObject({
      'services.level3': 0,
      'services.level4': 1,
      'services.eligibleLevel4': 1,
      'services.fullProcess': 0,
    });
  });

  it('counts a digitization that precedes the registration from the registration on', () => {
    const early = happened('service.digitized', '2024-06-01', { process: 'full' });
    expect(reading(fold(early, registered), '2024-12-31')).toEqual({});
    expect(reading(fold(early, registered), '2025-01-10')).toMatchObject({
      'services.catalogued': 1,
      'services.fullProcess': 1,
    });
  });

  it('does not count an ineligible full-process service among the eligible ones', () => {
    const ineligible = happened('service.registered', '2025-01-10', { name: 'x', eligible: false });
    expect(reading(fold(ineligible, digitized), '2025-12-31')).toMatchObject({
      'services.eligible': 0,
      'services.fullProcess': 1,
      'services.eligibleFullProcess': 0,
    });
  });

  it('is registered by its launch, and is launched only once', () => {
    const launched = happened('service.launched', '2025-03-31', { name: 'x', ideaOn: '2025-01-01' });
    const again = happened('service.launched', '2025-04-30', { name: 'x' });
    const on = reading(fold(launched, again), '2025-12-31');
    expect(on).toMatchObject({ 'services.catalogued': 1, 'services.eligible': 1, 'services.launched': 1 });
    expect(on).toMatchObject({ 'services.awaitingLevel': 0 });
    expect(fold(launched, again)).toEqual(fold(launched));
    expect(on['services.daysFromIdea[service/1]']).toBe(89);
  });

  it('leaves all stocks when it is retired, and starts afresh when it is registered again', () => {
    const retired = happened('service.retired', '2025-06-01', { reason: 'abolished', cause: 'digital' });
    const twice = happened('service.retired', '2025-06-15', { reason: 'abolished', cause: 'law' });
    const back = happened('service.registered', '2025-09-01', { name: 'x' });
    const deltas = fold(registered, digitized, retired, twice, back);
    expect(reading(deltas, '2025-08-31')).toMatchObject({
      'services.catalogued': 0,
      'services.withFee': 0,
      'services.fullProcess': 0,
      'services.retired': 1,
      'services.retiredByDigital': 1,
    });
    expect(reading(deltas, '2025-09-01')).toMatchObject({
      'services.catalogued': 1,
      'services.fullProcess': 0,
    });
  });

  it('can be retired again after it was registered or launched again', () => {
    const retired = (on: string) => happened('service.retired', on, { reason: 'merged', cause: 'law' });
    const registeredAgain = happened('service.registered', '2025-09-01', { name: 'x' });
    const launched = happened('service.launched', '2025-09-01', { name: 'x' });
    for (const back of [registeredAgain, launched]) {
      const deltas = fold(registered, retired('2025-06-01'), back, retired('2025-12-01'));
      expect(reading(deltas, '2025-11-30')).toMatchObject({
        'services.catalogued': 1,
        'services.retired': 1,
      });
      expect(reading(deltas, '2025-12-01')).toMatchObject({
        'services.catalogued': 0,
        'services.retired': 2,
      });
    }
  });

  it('counts the retirement of a service that was never registered, without any stock', () => {
    const retired = happened('service.retired', '2025-06-01', { reason: 'merged', cause: 'law' });
    expect(reading(fold(retired), '2025-12-31')).toEqual({
      'services.retired': 1,
      'services.retiredByDigital': 0,
    });
  });

  it('adds integration with payment and proactive delivery', () => {
    const history = [
      registered,
      happened('service.integrated', '2025-02-01', { portal: 'national', payment: true }),
      happened('service.integrated', '2025-03-01', { portal: 'province' }),
      happened('service.made-proactive', '2025-04-01'),
    ];
    expect(reading(fold(...history), '2025-04-01')).toMatchObject({
      'services.integrated': 1,
      'services.integratedNational': 1,
      'services.paymentIntegrated': 1,
      'services.proactive': 1,
      'services.essentialProactive': 1,
    });
    const elsewhere = happened('service.integrated', '2025-02-01', { portal: 'ministry' });
    expect(reading(fold(registered, elsewhere), '2025-04-01')).toMatchObject({
      'services.integrated': 1,
      'services.integratedNational': 0,
      'services.paymentIntegrated': 0,
    });
  });

  it('counts under its latest stated approach, and under none while none was stated', () => {
    expect(reading(fold(registered, digitized), '2025-12-31')).not.toHaveProperty([
      'services.singleApproach',
    ]);
    const alone = happened('service.digitized', '2025-02-01', { level: 3, approach: 'single' });
    const again = happened('service.digitized', '2025-03-01', { level: 4, approach: 'platform' });
    const silent = happened('service.digitized', '2025-04-01', { process: 'full' });
    expect(reading(fold(registered, alone, again), '2025-02-28')).toMatchObject({
      'services.singleApproach': 1,
      'services.platformApproach': 0,
    });
    expect(reading(fold(registered, alone, again, silent), '2025-04-01')).toMatchObject({
      'services.level3': 0,
      'services.level4': 1,
      'services.fullProcess': 1,
      'services.singleApproach': 0,
      'services.platformApproach': 1,
    });
  });

  it('adds the cost of digitizing in đồng to the mean, and every currency to its segment', () => {
    const cost = (on: string, amount: number, currency: string) =>
      happened('service.digitized', on, { level: 4, cost: { amount, currency } });
    const deltas = fold(
      cost('2025-01-01', 120_000_000.5, 'VND'),
      cost('2025-02-01', 80_000_000, 'VND'),
      cost('2025-02-01', 1000, 'USD'),
    );
    const ofCost = deltas.filter(({ measure }) => measure.startsWith('services.digitizationCost'));
    expect(ofCost).toEqual([
      { measure: 'services.digitizationCost', day: dayOf('2025-01-01'), amount: 12_000_000_050 },
      { measure: 'services.digitizationCost', day: dayOf('2025-02-01'), amount: 8_000_000_000 },
      ...[
        { subject: 'currency=USD', day: dayOf('2025-02-01'), amount: 100_000 },
        { subject: 'currency=VND', day: dayOf('2025-01-01'), amount: 12_000_000_050 },
        { subject: 'currency=VND', day: dayOf('2025-02-01'), amount: 8_000_000_000 },
      ].map((part) => ({ measure: 'services.digitizationCost.segments', ...part })),
    ]);
  });

  it('takes zero days from an idea on the day of the launch, and ignores an idea after it', () => {
    const launched = (ideaOn: string) => happened('service.launched', '2025-03-31', { name: 'x', ideaOn });
    expect(reading(fold(launched('2025-03-31')), '2025-12-31')['services.daysFromIdea[service/1]']).toBe(0);
    expect(reading(fold(launched('2025-04-01')), '2025-12-31')).not.toHaveProperty([
      'services.daysFromIdea[service/1]',
    ]);
  });

  it('is launched as innovative only when the launch states it', () => {
    const plain = happened('service.launched', '2025-03-31', { name: 'x' });
    const innovative = happened('service.launched', '2025-03-31', { name: 'x', innovative: true });
    expect(reading(fold(plain), '2025-12-31')).toMatchObject({
      'services.launched': 1,
      'services.launchedInnovative': 0,
    });
    expect(reading(fold(innovative), '2025-12-31')).toMatchObject({
      'services.launched': 1,
      'services.launchedInnovative': 1,
    });
  });

  it('is launched on digital technology and with a public value only when the launch names them', () => {
    const launched = (data: object) =>
      reading(fold(happened('service.launched', '2025-03-31', { name: 'x', ...data })), '2025-12-31');
    expect(launched({ technologies: [] })).toMatchObject({
      'services.launchedWithTechnology': 0,
      'services.launchedWithValue': 0,
    });
    expect(launched({ technologies: ['AI'], publicValue: 'x' })).toMatchObject({
      'services.launchedWithTechnology': 1,
      'services.launchedWithValue': 1,
    });
  });
});
