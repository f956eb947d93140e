import fc from 'fast-check';

/**
 * A run of the tests repeats the same random histories, so that a commit that was green stays green, and one
 * that breaks a rare case breaks it each time. `THANG_TEST_SEED=random` looks at new histories; a number
 * repeats those of a failure.
 */
const { THANG_TEST_SEED: chosen = '1' } = process.env;
if (chosen !== 'random') fc.configureGlobal({ seed: Number(chosen) });
