import type { OutgoingMessage } from '../domain/notification-content.js';
import type { FailureReason } from '../domain/outcome.js';
import type { Channel } from './channel.js';

/** A channel with a receiver of its own. The suite chooses how the receiver behaves. */
export interface ChannelRig<Target> {
  channel: Channel<Target>;
  target: Target;
  behave(as: Behaviour): void;
  /** The reason of an attempt that the receiver refuses for good. */
  finalReason: FailureReason;
  /** Returns the messages that the receiver has accepted. */
  received(): { id: string; text: string }[];
  stop(): Promise<void>;
}

/**
 * How the receiver behaves: it accepts, fails for now (`later`), refuses for good, does not answer (`hang`)
 * or breaks the connection (`reset`).
 */
export type Behaviour = 'accept' | 'later' | 'refuse' | 'hang' | 'reset';

export function outgoing(overrides: Partial<OutgoingMessage> = {}): OutgoingMessage {
  const text = (title: string): OutgoingMessage['content']['texts']['vi'] => ({
    subject: title,
    title,
    why: 'một & hai',
    action: 'Cần làm',
    sections: [{ heading: 'Căn cứ', items: ['A <b>: 82,5%'] }],
  });
  return {
    id: 'msg_test',
    language: 'vi',
    content: {
      payload: {
        type: 'alert.firing',
        timestamp: '2025-09-02T03:00:00.000Z',
        data: {
          alert: { id: '1-stage', url: 'http://localhost:3000/alerts/1-stage' },
          orgUnit: { code: 'P1' },
        },
      },
      texts: { vi: text('Tỉnh Một đã đạt giai đoạn 2'), en: text('Province One reached stage 2') },
    },
    ...overrides,
  };
}

/** The tests that every channel passes. The rig's time limit for an attempt must be a second or less. */
export function itIsAChannel<Target>(start: () => Promise<ChannelRig<Target>>): void {
  let rig: ChannelRig<Target>;
  beforeEach(async () => {
    rig = await start();
  });
  afterEach(() => rig.stop());

  it('delivers the text in the language of the message, under the message id', async () => {
    expect(await rig.channel.send(outgoing(), rig.target)).toMatchObject({ result: 'delivered' });
    expect(await rig.channel.send(outgoing({ id: 'msg_en', language: 'en' }), rig.target)).toMatchObject({
      result: 'delivered',
    });
    const [vi, en] = rig.received();
    expect([vi?.id, en?.id]).toEqual(['msg_test', 'msg_en']);
    expect(vi?.text).toContain('Tỉnh Một đã đạt giai đoạn 2');
    expect(en?.text).toContain('Province One reached stage 2');
  });

  it('keeps the message id over repeated attempts (I4)', async () => {
    rig.behave('later');
    await rig.channel.send(outgoing(), rig.target);
    rig.behave('accept');
    await rig.channel.send(outgoing(), rig.target);
    await rig.channel.send(outgoing(), rig.target);
    expect(rig.received().map(({ id }) => id)).toEqual(['msg_test', 'msg_test']);
  });

  it.each([
    ['later', { permanent: false, reason: 'unavailable' }],
    ['hang', { permanent: false, reason: 'timeout' }],
    ['reset', { permanent: false, reason: 'connection' }],
  ] as const)(
    'reports whether trying again makes sense for a receiver that behaves as: %s',
    async (behaviour, expected) => {
      rig.behave(behaviour);
      expect(await rig.channel.send(outgoing(), rig.target)).toMatchObject({ result: 'failed', ...expected });
      expect(rig.received()).toEqual([]);
    },
  );

  it('reports that trying again makes no sense when the receiver refuses for good', async () => {
    rig.behave('refuse');
    expect(await rig.channel.send(outgoing(), rig.target)).toMatchObject({
      result: 'failed',
      permanent: true,
      reason: rig.finalReason,
    });
    expect(rig.received()).toEqual([]);
  });

  it('reports a temporary failure when no receiver listens', async () => {
    await rig.stop();
    expect(await rig.channel.send(outgoing(), rig.target)).toMatchObject({
      result: 'failed',
      permanent: false,
      reason: 'connection',
    });
  });
}
