import { requireAlertRules, requireFollowed } from './require-alert-rules.js';

const frameworks = [{ id: 'vn-six-tasks' }, { id: 'vn-dti-405' }];

describe('what the notifier requires at its start', () => {
  it('refuses a rules file that cannot be read, and names it', async () => {
    await expect(requireAlertRules('does-not-exist.yaml')).rejects.toThrow(/does-not-exist\.yaml/);
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
