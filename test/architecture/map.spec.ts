import { readFileSync } from 'node:fs';
import { drawMap, type DrawnMap } from '../../config/tooling/draw-map.js';

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const drawing = read('apps/dashboard/web/src/features/overview/map/provinces.json') as DrawnMap;

describe('the map of the provinces', () => {
  it('is drawn from the TopoJSON file of the sample; after a change run node config/tooling/draw-map.js', () => {
    expect(drawing).toEqual(drawMap(read('config/samples/vietnam/provinces-34.topo.json')));
  });

  it('shows the 34 provinces, with the archipelagos of Đà Nẵng and Khánh Hòa', () => {
    const outlines = (code: string) =>
      drawing.provinces.find((each) => each.code === code)?.path.split('M').length;
    expect(drawing.provinces).toHaveLength(34);
    expect(outlines('48')).toBeGreaterThan(5);
    expect(outlines('56')).toBeGreaterThan(20);
  });
});
