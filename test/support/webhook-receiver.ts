import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

export interface ReceivedCall {
  id: string;
  payload: Record<string, unknown>;
}

/** A subscriber's endpoint: accepts what is signed with its secret, and remembers it. */
export interface WebhookReceiver {
  url: string;
  calls: ReceivedCall[];
  /** Calls whose signature did not verify. */
  forged: number;
  trust: (secret: string) => void;
  close: () => Promise<void>;
}

export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  let webhook: Webhook | undefined;
  const receiver = { calls: [] as ReceivedCall[], forged: 0 };
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      try {
        const payload = webhook?.verify(body, request.headers as Record<string, string>) as Record<
          string,
          unknown
        >;
        receiver.calls.push({ id: String(request.headers['webhook-id']), payload });
        response.writeHead(204).end();
      } catch {
        receiver.forged++;
        response.writeHead(400).end();
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(receiver, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    trust: (secret: string) => {
      webhook = new Webhook(secret);
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}
