import { start } from './start.js';

export function demo(): Promise<number> {
  return start({ defaults: { THANG_DATA_DIR: './.thang-demo' } });
}
