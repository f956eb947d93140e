const specs = '\\.(int-)?spec\\.ts$|\\.conformance\\.ts$';

/**
 * Which folder of a lib may import which, so that no import leads back. A row names a folder of `src`, or a
 * file by its name without extension, and lists what it may import besides itself. Files directly in `src`
 * compose the folders and may import all of them.
 */
export const roomTable = {
  'read-models': {
    'domain/rollups': [],
    'domain/silence': [],
    'domain/deltas': ['domain/rollups', 'domain/silence'],
    'domain/reports': ['domain/rollups', 'domain/deltas'],
    'domain/history': [],
    'domain/org-unit-tree': [],
    'domain/mergers': ['domain/rollups', 'domain/deltas', 'domain/org-unit-tree'],
    'domain/readings': [
      'domain/rollups',
      'domain/deltas',
      'domain/silence',
      'domain/reports',
      'domain/org-unit-tree',
    ],
    storage: ['domain'],
    mergers: ['domain', 'storage'],
    // The projection never imports the readings.
    projection: [
      'domain/rollups',
      'domain/deltas',
      'domain/silence',
      'domain/reports',
      'domain/history',
      'domain/mergers',
      'domain/org-unit-tree',
      'storage',
      'mergers',
    ],
    rebuild: [
      'domain/rollups',
      'domain/deltas',
      'domain/silence',
      'domain/reports',
      'domain/history',
      'domain/org-unit-tree',
      'storage',
      'projection',
    ],
    readings: ['domain', 'storage', 'mergers'],
  },
  assessments: {
    'domain/checks': [],
    'domain/journal-kinds': [],
    'domain/kinds': ['domain/journal-kinds'],
    'domain/journal-entry': ['domain/checks', 'domain/journal-kinds'],
    'domain/journal-movement': ['domain/journal-kinds', 'domain/journal-entry'],
    'domain/applicable-frameworks': [],
    'domain/causes': ['domain/journal-entry'],
    'domain/arrivals': [],
    'domain/announcing': ['domain/journal-kinds', 'domain/journal-entry', 'domain/causes'],
    'domain/settling': ['domain/causes', 'domain/announcing'],
    'domain/watching': ['domain/checks', 'domain/journal-kinds', 'domain/journal-entry', 'domain/causes'],
    storage: ['domain'],
    'day-closing': ['storage'],
    peers: ['domain/arrivals'],
    assessed: ['peers'],
    checks: ['domain', 'assessed'],
    assessing: ['domain', 'storage', 'peers'],
    watching: ['domain', 'storage', 'assessing/settling-options', 'checks'],
  },
  insights: {
    domain: [],
    actions: [],
    comparison: [],
    effects: ['domain', 'evidence'],
    entities: [],
    evidence: ['domain'],
    explanation: [],
    figures: [],
    forecast: [],
    maturity: [],
    milestones: ['domain'],
    overview: ['domain'],
    peers: [],
    publications: [],
    series: ['domain'],
    'what-if': [],
  },
};

/** One rule for each row. Each has a violating fixture in test/architecture. */
export const roomRules = Object.entries(roomTable).flatMap(([lib, rooms]) =>
  Object.entries(rooms).map(([room, allowed]) => ({
    name: `${lib}-${room}-room`,
    comment: `${room} of libs/${lib} may import only: ${allowed.join(', ') || 'nothing'} (roomTable)`,
    severity: 'error',
    from: { path: `^libs/${lib}/src/${room}(/|\\.ts$)`, pathNot: specs },
    to: { path: `^libs/${lib}/`, pathNot: `^libs/${lib}/src/(${[room, ...allowed].join('|')})(/|\\.ts$)` },
  })),
);
