import { startProduct, type Bench } from '../product.js';
import type { Finding } from '../report.js';
import { findingOfLateFacts, findingsOfRebuild, generateReadModels } from './generated-log.js';

/** Measures the rebuild of an import of 400 days in no order, and the cost of a late fact afterwards. */
export async function measureSpreadLog(bench: Bench, events: number): Promise<Finding[]> {
  const product = await startProduct(bench, []);
  try {
    const made = await generateReadModels(product, events, 'spread');
    return [
      ...(await findingsOfRebuild(product.database, made, 'spread')),
      await findingOfLateFacts(product.database, made, 'spread'),
    ];
  } finally {
    await product.stop();
  }
}
