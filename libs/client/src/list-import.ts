import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Schemas } from '#contract/domain';
import { callApi, type ApiAddress } from './call-api.js';
import { callPatiently, SendError } from './patient-call.js';

export type ListImportState = Schemas['ImportDocument'];

export type ImportedRow = Schemas['ImportedRowDocument'];

const FOLLOW_MS = 500;
const BUSY = new Set(['reading', 'recording', 'undoing']);

/** Imports one list through the API. */
export class ListImport {
  constructor(private readonly api: ApiAddress) {}

  /**
   * Sends a file. It is read from the disk as it is sent.
   *
   * @throws SendError
   */
  async upload(path: string, query: Readonly<Record<string, string>>): Promise<ListImportState> {
    const parameters = new URLSearchParams({ fileName: basename(path), ...query }).toString();
    const response = await callApi(this.api, {
      method: 'POST',
      path: `/imports?${parameters}`,
      body: await openAsBlob(path),
      headers: { 'content-type': 'application/octet-stream' },
    });
    const answer = (await response.json().catch(() => ({}))) as ListImportState & { detail?: string };
    if (response.ok) return answer;
    throw new SendError(`${this.api.url} answered ${response.status}: ${answer.detail ?? 'no reason given'}`);
  }

  change(id: string, body: object): Promise<ListImportState> {
    return callPatiently(this.api, { method: 'PATCH', path: `/imports/${id}`, body: JSON.stringify(body) });
  }

  confirm(id: string): Promise<ListImportState> {
    return callPatiently(this.api, { method: 'POST', path: `/imports/${id}/confirm` });
  }

  undo(id: string): Promise<ListImportState> {
    return callPatiently(this.api, { method: 'POST', path: `/imports/${id}/undo` });
  }

  /** Waits until nothing works on the import any more. */
  async settled(id: string, onProgress: (state: ListImportState) => void): Promise<ListImportState> {
    for (;;) {
      const state = await callPatiently<ListImportState>(this.api, { method: 'GET', path: `/imports/${id}` });
      if (!BUSY.has(state.state)) return state;
      onProgress(state);
      await pause(FOLLOW_MS);
    }
  }

  async rows(id: string, outcome: string, limit: number): Promise<ImportedRow[]> {
    const path = `/imports/${id}/rows?outcome=${outcome}&limit=${limit}`;
    return (await callPatiently<{ items: ImportedRow[] }>(this.api, { method: 'GET', path })).items;
  }
}
