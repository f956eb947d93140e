import type { Product } from './product.js';
import { makeBodies } from './workload.js';

export interface Establishment<P = Product> {
  product: P;
  /** The codes of the org units at the leaves of the tree. */
  communes: readonly string[];
}

/** Establishes the 4,000 org units, before measuring begins. */
export async function establish<P extends Pick<Product, 'base' | 'key'>>(
  product: P,
): Promise<Establishment<P>> {
  const { establishing, communes } = makeBodies('2020-01-01T00:00:00Z');
  const response = await fetch(`${product.base}/events`, {
    method: 'POST',
    headers: { authorization: `Bearer ${product.key}`, 'content-type': 'application/cloudevents-batch+json' },
    body: `[${establishing.join(',')}]`,
  });
  if (response.status !== 202) throw new Error(`Bodies were refused: ${await response.text()}`);
  return { product, communes };
}
