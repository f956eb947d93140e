import { readFile } from 'node:fs/promises';
import type {
  ImportedRowDocument,
  UndoneEventDocument,
} from '../../apps/recorder/src/imports/import-lists.response.js';
import type { ImportDocument } from '../../apps/recorder/src/imports/import.response.js';
import { expectDocumented } from './contract.js';
import { eventually } from './eventually.js';

/** A mapping as `PATCH /imports/{id}` takes it. */
export interface ListMapping {
  layout: string;
  columns: { heading: string; field: string | null }[];
  constants?: Record<string, string>;
}

type Answer<T> = { status: number; body: T & { code?: string; detail?: string } };

/** Imports lists over HTTP with one API key. */
export class ImportsClient {
  constructor(
    private readonly url: string,
    private readonly key: string,
    private readonly language = 'en',
  ) {}

  async call<T>(method: string, path: string, body?: unknown, type = 'application/json'): Promise<Answer<T>> {
    const response = await fetch(`${this.url}/api/v1/imports${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.key}`,
        'accept-language': this.language,
        ...(body !== undefined && { 'content-type': type }),
      },
      ...(body !== undefined && {
        body: type === 'application/json' ? JSON.stringify(body) : (body as Uint8Array<ArrayBuffer>),
      }),
    });
    const text = await response.text();
    expectDocumented(method, `/api/v1/imports${path}`, response, text);
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    return { status: response.status, body: (isJson ? JSON.parse(text) : text) as Answer<T>['body'] };
  }

  upload(content: string | Buffer, query: Record<string, string>): Promise<Answer<ImportDocument>> {
    const parameters = new URLSearchParams({ fileName: 'list.csv', ...query }).toString();
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    return this.call('POST', `?${parameters}`, new Uint8Array(bytes), 'application/octet-stream');
  }

  async uploadFile(path: string, query: Record<string, string>): Promise<Answer<ImportDocument>> {
    return this.upload(await readFile(path), query);
  }

  /** Waits until nothing works on the import any more. */
  async settled(id: string): Promise<ImportDocument> {
    return eventually(async () => {
      const { body } = await this.call<ImportDocument>('GET', `/${id}`);
      if (['reading', 'recording', 'undoing'].includes(body.state)) throw new Error(`It is ${body.state}.`);
      return body;
    });
  }

  /** Uploads a list and waits for its preview or its questions. */
  async preview(content: string | Buffer, query: Record<string, string>): Promise<ImportDocument> {
    const { status, body } = await this.upload(content, query);
    if (status !== 201) throw new Error(`${status} ${body.code}: ${body.detail}`);
    return this.settled(body.id);
  }

  async confirm(id: string): Promise<ImportDocument> {
    await this.call('POST', `/${id}/confirm`);
    return this.settled(id);
  }

  async undo(id: string): Promise<ImportDocument> {
    await this.call('POST', `/${id}/undo`);
    return this.settled(id);
  }

  async rows(id: string, outcome: string): Promise<ImportedRowDocument[]> {
    return (await this.call<{ items: ImportedRowDocument[] }>('GET', `/${id}/rows?outcome=${outcome}`)).body
      .items;
  }

  async undone(id: string, list: string): Promise<UndoneEventDocument[]> {
    return (await this.call<{ items: UndoneEventDocument[] }>('GET', `/${id}/undone?list=${list}`)).body
      .items;
  }
}
