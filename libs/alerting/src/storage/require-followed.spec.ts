import { loadAlertRules, parseAlertRules } from './load-rules.js';
import { requireFollowed } from './require-followed.js';

const frameworks = [{ id: 'vn-six-tasks' }, { id: 'vn-dti-405' }];

describe('what the notifier requires at its start', () => {
  it('refuses a rules file that cannot be read, and names it', async () => {
    expect(await loadAlertRules('does-not-exist.yaml')).toMatchObject({
      errors: [{ file: 'does-not-exist.yaml', rule: 'unreadable' }],
    });
  });

  it('reads the kept text of a rules file like the file, unless it has mistakes by now', async () => {
    const loaded = await loadAlertRules('config/alerts.yaml');
    if (!('value' in loaded)) throw new Error('The rules that come with Thang have mistakes.');
    expect(parseAlertRules(loaded.files)).toEqual(loaded.value);
    expect(parseAlertRules([{ file: 'x.yaml', text: 'rules: [' }])).toBeNull();
  });

  it('takes the frameworks to follow, or all', () => {
    expect(requireFollowed(['vn-six-tasks'], frameworks)).toEqual(['vn-six-tasks']);
    expect(requireFollowed(null, frameworks)).toBeNull();
  });

  it('refuses a framework to follow that is not installed, and says which are', () => {
    expect(() => requireFollowed(['vn-six-task'], frameworks)).toThrow(
      'THANG_FRAMEWORKS_FOLLOWED must name installed frameworks: vn-dti-405, vn-six-tasks.',
    );
  });
});
