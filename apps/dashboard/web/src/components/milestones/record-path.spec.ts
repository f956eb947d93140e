import { actionsOf, planPath, recordPath } from './record-path.js';

describe('what can be recorded about a milestone', () => {
  it('is to reach, reschedule or cancel what is open, and to plan what is not planned', () => {
    expect(actionsOf({ state: 'late' })).toEqual(['reached', 'rescheduled', 'cancelled']);
    expect(actionsOf({ state: 'not-planned' })).toEqual(['planned']);
    expect(actionsOf({ state: 'reached-late' })).toEqual([]);
  });

  it('opens the form with type, organisation, code and title', () => {
    const milestone = {
      orgUnit: { code: 'HUE', name: 'Huế' },
      subject: 'milestone/a b',
      title: 'Cổng & dữ liệu',
    };
    const query = new URLSearchParams(recordPath('reached', milestone).split('?')[1]);
    expect(Object.fromEntries(query)).toEqual({
      ...{ type: 'milestone.reached', orgUnit: 'HUE', subject: 'milestone/a b', name: 'Cổng & dữ liệu' },
    });
    expect(recordPath('planned', { ...milestone, title: null })).not.toContain('name=');
    expect(planPath(null)).toBe('/record?type=milestone.planned');
  });
});
