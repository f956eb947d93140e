import request from 'supertest';
import { STRUCTURED } from '#intake';
import { established, type CloudEvent } from './cloud-event-factory.js';
import { startRecorderApp, type RecorderApp } from './recorder-app.js';

/** What the recorder answers to a request that it rejects. */
export interface Problem {
  status: number;
  code: string;
  errorCount: number;
  errors: { index: number; pointer: string; code: string; position?: string }[];
}

/** A recorder with a small tree of org units, to which a key sends requests. */
export class RejectingRecorder {
  private constructor(
    readonly recorder: RecorderApp,
    private readonly key: string,
  ) {}

  static async start(): Promise<RejectingRecorder> {
    const recorder = await startRecorderApp();
    await recorder.seed(
      established('VN'),
      established('VN-HN', 'VN'),
      established('VN-SG', 'VN'),
      established('HN-1', 'VN-HN'),
    );
    return new RejectingRecorder(recorder, await recorder.newKey());
  }

  post(contentType: string, body: string | Buffer, withKey = this.key): request.Test {
    return request(this.recorder.url)
      .post('/api/v1/events')
      .set('authorization', `Bearer ${withKey}`)
      .set('content-type', contentType)
      .serialize((sent: unknown) => sent as string)
      .send(body);
  }

  send(event: CloudEvent, withKey = this.key): request.Test {
    return this.post(STRUCTURED, JSON.stringify(event), withKey);
  }

  /** Returns the problem of a request that must be rejected, after checking that nothing of it was stored. */
  async rejection(call: () => request.Test, status: number): Promise<Problem> {
    const before = await this.headPosition();
    const response = await call().expect(status).expect('content-type', 'application/problem+json');
    expect(await this.headPosition()).toBe(before);
    return response.body as Problem;
  }

  close(): Promise<void> {
    return this.recorder.close();
  }

  private async headPosition(): Promise<number> {
    const { rows } = await this.recorder.database.query<{ position: string }>(
      'select position from event_log.head',
    );
    return Number(rows[0]!.position);
  }
}
