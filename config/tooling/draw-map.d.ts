export interface DrawnMap {
  width: number;
  height: number;
  provinces: { code: string; path: string }[];
}

export function drawMap(topology: unknown): DrawnMap;
