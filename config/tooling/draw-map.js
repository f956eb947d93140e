import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const SOURCE = 'config/samples/vietnam/provinces-34.topo.json';
const TARGET = 'apps/dashboard/web/src/features/overview/map/provinces.json';

/** The width of the drawing. Coordinates are whole numbers, so it also decides how exact the outlines are. */
const WIDTH = 640;
/** Degrees of longitude are as long as those of latitude here: in the middle of Viet Nam. */
const LATITUDE = 16;

/**
 * Draws the outlines of a TopoJSON file as SVG paths, once, when the file changes. The page then needs no
 * projection and no library for maps. `node config/tooling/draw-map.js` writes them.
 */
export function drawMap(topology) {
  const [west, south, east, north] = topology.bbox;
  const perDegree = WIDTH / ((east - west) * Math.cos((LATITUDE * Math.PI) / 180));
  const project = ([longitude, latitude]) => [
    Math.round((longitude - west) * Math.cos((LATITUDE * Math.PI) / 180) * perDegree),
    Math.round((north - latitude) * perDegree),
  ];
  const arcs = topology.arcs.map((arc) => positionsOf(arc, topology.transform).map(project));
  const { geometries } = Object.values(topology.objects)[0];
  return {
    width: WIDTH,
    height: Math.round((north - south) * perDegree),
    provinces: geometries
      .map(({ type, arcs: indices, properties: { code } }) => {
        const polygons = type === 'Polygon' ? [indices] : indices;
        return {
          code,
          path: polygons
            .flat()
            .map((ring) => pathOf(ringOf(ring, arcs)))
            .join(''),
        };
      })
      .sort((one, other) => (one.code < other.code ? -1 : 1)),
  };
}

/** Returns the positions of an arc, which are stored as differences in whole steps. */
function positionsOf(arc, { scale, translate }) {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

/** Joins arcs to a ring. A negative index is an arc in the other direction. */
function ringOf(indices, arcs) {
  return indices.flatMap((index, place) => {
    const points = index < 0 ? [...arcs[~index]].reverse() : arcs[index];
    return place === 0 ? points : points.slice(1);
  });
}

/** Returns a closed path in relative steps. An outline too small to be seen becomes a dot. */
function pathOf(points) {
  const [first, ...rest] = points;
  let [x, y] = first;
  const steps = rest.flatMap(([toX, toY]) => {
    const step = [toX - x, toY - y];
    [x, y] = [toX, toY];
    return step[0] === 0 && step[1] === 0 ? [] : [step];
  });
  const drawn =
    steps.length > 0
      ? steps
      : [
          [1, 0],
          [0, 1],
        ];
  return `M${first.join(' ')}l${drawn.map((step) => step.join(' ')).join(' ')}z`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(TARGET, `${JSON.stringify(drawMap(JSON.parse(readFileSync(SOURCE, 'utf8'))), null, 2)}\n`);
