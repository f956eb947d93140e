import { reportableFlows, vocabulary } from '../index.js';
import { nearestName } from './nearest-name.js';

describe('the nearest name', () => {
  it.each([
    ['vn.thang.service.digitised.v1', 'vn.thang.service.digitized.v1'],
    ['vn.thang.service.digitized.v2', 'vn.thang.service.digitized.v1'],
    ['vn.thang.Service.Registered.v1', 'vn.thang.service.registered.v1'],
  ])('of the event type %s is %s', (name, expected) => {
    expect(nearestName(name, vocabulary.keys())).toBe(expected);
  });

  it('is found among quantities', () => {
    expect(nearestName('dossier.recieved', reportableFlows)).toBe('dossiers.received');
  });

  it('does not exist for a name of something else', () => {
    expect(nearestName('Microsoft.Storage.BlobCreated', vocabulary.keys())).toBeNull();
    expect(nearestName('x'.repeat(10_000), vocabulary.keys())).toBeNull();
  });
});
