/** A word that Thang no longer uses in a certain sense, and the word to use instead (`libs/README.md`). */
export interface RetiredWord {
  /** One word or several. In names, a plural `-s` and capitals do not matter. */
  retired: string;
  say: string;
  /** `names`: in declared names. `constants`: at the beginning of the names of constants. */
  where: 'names' | 'constants' | 'names and prose';
  /** Paths in which the word has another meaning and is allowed. */
  except?: RegExp;
}

/** Paths in which "body" means that of an HTTP message, a mail or a SQL function. */
const MESSAGES =
  /libs\/(web|client|intake)\/|apps\/(recorder|thang)\/|web\/src\/(api|live)\/|channels\/|\.int-spec|\.e2e-spec|test\/(support|bench|faults|e2e\/page-journeys)\/|web\/src\/queries|pagination|docs\//;

const both = (retired: string, say: string, except?: RegExp): RetiredWord => ({
  retired,
  say,
  where: 'names and prose',
  ...(except && { except }),
});
const names = (retired: string, say: string, except?: RegExp): RetiredWord => ({
  retired,
  say,
  where: 'names',
  ...(except && { except }),
});

export const retiredWords: readonly RetiredWord[] = [
  both('bodies', 'org units', MESSAGES),
  // `TableBody` is a component of MUI. In frameworks, `body` is the organisation that issued a legal basis.
  names(
    'body',
    'orgUnit',
    new RegExp(`${MESSAGES.source}|dashboard/web/|framework(-yaml|\\.response)?\\.ts`),
  ),
  both('thing', 'entity', /test\/architecture\/|libs\/README|docs\//),
  // The API calls this kind of event `timeline`.
  both('timeline', 'entity history', /define-noun/),
  both('contribution', 'delta'),
  names('contributed', 'deltas'),
  names('booking', 'delta'),
  // In payloads, `presence` means that a field is present.
  both('presence', 'distinct count', /payload\/|cloud-event\/|define-noun/),
  both('viewpoint', 'point in time'),
  both('standpoint', 'point in time'),
  both('read point', 'point in time'),
  names('lens', 'point in time'),
  names('horizon', 'point in time', /pace|forecast|web\//),
  names('era', 'tree version'),
  names('stretch', 'interval'),
  // Lists in files have rows and cells.
  names(
    'cells',
    'totals',
    /web\/|libs\/(tabular|imports)\/|unit-lists\/|recorder\/src\/imports\/|support\/(read|filled-service)-list|e2e\/(imports|page-journeys\/first-day)/,
  ),
  names('cover of', 'rollups of'),
  both('supposed', 'hypothetical'),
  names('suppose', 'hypothetical events'),
  names('held', 'effective', /vocabulary|nouns|test\/|leadership/),
  names('in force', 'effective'),
  names('door', 'append policy'),
  names('judge', 'append policy'),
  names('refusal', 'rejection'),
  names('standing', 'track result'),
  names('told', 'notifiable'),
  names('telling', 'notification log entry'),
  names('quiet', 'suppressed'),
  names('lane', 'destination'),
  names('parked', 'dead-lettered'),
  names('debounce', 'settling'),
  names('studies', 'appliesTo', /framework\.response/),
  names('studied', 'appliesTo'),
  names('reach of', 'access scope'),
  names('unfolded', 'failed event'),
  names('event shares', 'attribution'),
  { retired: 'most', say: 'MAX_…', where: 'constants' },
  { retired: 'largest', say: 'MAX_…', where: 'constants' },
  { retired: 'longest', say: 'MAX_…', where: 'constants' },
  both('whoever', '"who" with a subject, or name the caller'),
  both('what became of', 'the result of'),
];
