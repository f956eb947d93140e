import fc from 'fast-check';

/** A mutant that twenty random cases do not find counts as not found; every mutant is tried, so each must be quick. */
fc.configureGlobal({ numRuns: 20 });
