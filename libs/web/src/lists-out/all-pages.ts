import { MAX_LIMIT, type PageRequest } from '../input/paging.js';

interface AnsweredPage<Row> {
  readonly items: readonly Row[];
  readonly next: string | null;
}

/** The parameters that ask for one page. */
export type PageAsked = Pick<PageRequest, 'limit' | 'cursor'>;

/**
 * Reads the first page of a list at once, so that what is wrong with the request is said before anything is
 * written; the others while their rows are taken.
 */
export async function allPages<Row, Answer extends AnsweredPage<Row>>(
  ask: (page: PageAsked) => Promise<Answer & AnsweredPage<Row>>,
): Promise<{ first: Answer; rows: AsyncGenerator<Row> }> {
  const first = await ask({ limit: MAX_LIMIT });
  async function* rows(): AsyncGenerator<Row> {
    for (let page: AnsweredPage<Row> = first; ;) {
      yield* page.items;
      if (page.next === null) return;
      page = await ask({ limit: MAX_LIMIT, cursor: page.next });
    }
  }
  return { first, rows: rows() };
}
