import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ScriptedCall {
  /** The `webhook-id`. */
  id: string;
  headers: Record<string, string>;
  body: string;
}

/** A webhook endpoint that does with each call what the test says; by default it accepts. */
export interface ScriptedReceiver {
  url: string;
  calls: ScriptedCall[];
  /** Answers one call; the number of the call counts from 1. */
  answer: (response: ServerResponse, call: ScriptedCall, number: number) => void;
  close(): Promise<void>;
}

export async function startScriptedReceiver(): Promise<ScriptedReceiver> {
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      const call = {
        id: String(request.headers['webhook-id']),
        headers: request.headers as Record<string, string>,
        body,
      };
      receiver.calls.push(call);
      receiver.answer(response, call, receiver.calls.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const receiver: ScriptedReceiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    calls: [],
    answer: accept,
    close: async () => {
      server.closeAllConnections();
      if (server.listening) await new Promise((resolve) => server.close(resolve));
    },
  };
  return receiver;
}

export function accept(response: ServerResponse): void {
  response.writeHead(204).end();
}

/** Answers with these statuses, one call after the other, and with the last of them from then on. */
export function answerWith(...statuses: number[]): ScriptedReceiver['answer'] {
  return (response, _, number) =>
    void response.writeHead(statuses[Math.min(number, statuses.length) - 1] ?? 204).end();
}
