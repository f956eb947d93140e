import { join } from 'node:path';

/**
 * Returns the chunks of the page as groups of rolldown. Each file is a request, so what many screens share is
 * few files:
 *
 * - `first`: the frame and the first screen of the overview, with all that they need, because most visits begin
 *   there;
 * - `below`: what follows that screen, which is loaded after it;
 * - `charts`: ECharts, which comes with the first chart;
 * - `vendor` and `shared`: packages, and modules of the page, that at least two or three other screens need.
 *
 * @param {string} source the directory `src`
 */
export function chunkGroups(source) {
  const first = reachableFrom(join(source, 'main.tsx'));
  const below = reachableFrom(join(source, 'features/overview/below-first-screen.tsx'));
  return [
    { name: 'charts', test: /node_modules\/(echarts|zrender|tslib)\//, priority: 4 },
    { name: (id, context) => (first(context).has(id) ? 'first' : null), priority: 3 },
    { name: (id, context) => (below(context).has(id) ? 'below' : null), priority: 2.5 },
    { name: 'vendor', test: /node_modules/, minShareCount: 2, priority: 2 },
    { name: 'shared', test: (id) => isShared(id, source), minShareCount: 3, priority: 1 },
  ];
}

function isShared(id, source) {
  return !id.startsWith(join(source, 'features')) && !id.startsWith(join(source, 'components/charts'));
}

/** Returns a function that collects, once, the module and all that it imports statically. */
function reachableFrom(root) {
  let found;
  return (context) => {
    if (found) return found;
    found = new Set();
    const waiting = [root];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (found.has(id)) continue;
      found.add(id);
      waiting.push(...(context.getModuleInfo(id)?.importedIds ?? []));
    }
    return found;
  };
}
