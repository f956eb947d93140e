/** The result of one check of `thang doctor`. */
export interface Finding {
  check: string;
  result: 'ok' | 'warning' | 'failed';
  /** What was found, in one sentence. */
  finding: string;
  /** What to do about it, in one sentence; empty when nothing needs to be done. */
  advice: string;
}

export const ok = (check: string, finding: string): Finding => ({ check, result: 'ok', finding, advice: '' });

export function warning(check: string, finding: string, advice: string): Finding {
  return { check, result: 'warning', finding, advice };
}

export function failed(check: string, finding: string, advice: string): Finding {
  return { check, result: 'failed', finding, advice };
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
