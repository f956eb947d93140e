/** The invariants that a test cites, such as `I1, I3`, in its name or that of its group. */
const CITED = /\(((?:I\d(?:, )?)+)\)/;

/**
 * Prints one line for each test of `npm run faults`: fault, invariants, the ledger that the test keeps
 * (`task.meta.ledger`), and the result.
 */
export default class FaultTableReporter {
  rows = [];

  onTestCaseResult(test) {
    const fault = test.parent.type === 'suite' ? `${test.parent.name}: ${test.name}` : test.name;
    const { state, errors = [] } = test.result();
    this.rows.push({
      fault: fault.replace(CITED, '').replaceAll(/\s+/g, ' ').trim(),
      invariant: CITED.exec(test.fullName)?.[1] ?? '–',
      ledger: test.meta().ledger ?? '–',
      result: state === 'failed' ? `FAILED: ${errors[0]?.message ?? ''}` : state,
    });
  }

  onTestRunEnd() {
    for (const { fault, invariant, ledger, result } of this.rows)
      console.log(`${result.padEnd(7)} | ${invariant.padEnd(10)} | ${fault} | ${ledger}`);
    const failed = this.rows.filter(({ result }) => result.startsWith('FAILED')).length;
    console.log(`${this.rows.length} faults tried, ${failed} invariants broken.`);
  }
}
