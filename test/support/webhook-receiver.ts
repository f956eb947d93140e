import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { faultsOfMessage } from './contract.js';

export interface ScriptedCall {
  /** The value of the `webhook-id` header. */
  id: string;
  headers: Record<string, string>;
  body: string;
}

/**
 * A webhook endpoint that answers each call as the test defines; by default it accepts. `close` throws if any
 * message was not as the contract describes it.
 */
export interface ScriptedReceiver {
  url: string;
  calls: ScriptedCall[];
  /** Answers one call. `number` counts calls from 1. */
  answer: (response: ServerResponse, call: ScriptedCall, number: number) => void;
  close(): Promise<void>;
}

/** @param host `0.0.0.0`: every address of this machine, each a destination of its own */
export async function startScriptedReceiver(host = '127.0.0.1'): Promise<ScriptedReceiver> {
  const faults = new Set<string>();
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
      for (const fault of faultsOfMessage(request.headers, body)) faults.add(fault);
      receiver.answer(response, call, receiver.calls.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const receiver: ScriptedReceiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    calls: [],
    answer: accept,
    close: async () => {
      server.closeAllConnections();
      if (server.listening) await new Promise((resolve) => server.close(resolve));
      if (faults.size > 0)
        throw new Error(`Messages that config/contract does not describe:\n${[...faults].join('\n')}`);
    },
  };
  return receiver;
}

export function accept(response: ServerResponse): void {
  response.writeHead(204).end();
}

/** Answers with these statuses, one per call, and with the last of them for all further calls. */
export function answerWith(...statuses: number[]): ScriptedReceiver['answer'] {
  return (response, _, number) =>
    void response.writeHead(statuses[Math.min(number, statuses.length) - 1] ?? 204).end();
}

/** A subscriber's endpoint. It accepts calls that are signed with its secret, and keeps their payloads. */
export interface VerifyingReceiver {
  url: string;
  payloads: Record<string, unknown>[];
  /** The number of calls whose signature did not verify. */
  forged: number;
  trust: (secret: string) => void;
  close: () => Promise<void>;
}

export async function startVerifyingReceiver(): Promise<VerifyingReceiver> {
  const scripted = await startScriptedReceiver();
  let webhook: Webhook | undefined;
  const receiver: VerifyingReceiver = {
    url: scripted.url,
    payloads: [],
    forged: 0,
    trust: (secret) => {
      webhook = new Webhook(secret);
    },
    close: () => scripted.close(),
  };
  scripted.answer = (response, { body, headers }) => {
    try {
      if (!webhook) throw new Error('No secret is trusted yet.');
      receiver.payloads.push(webhook.verify(body, headers) as Record<string, unknown>);
      accept(response);
    } catch {
      receiver.forged++;
      response.writeHead(400).end();
    }
  };
  return receiver;
}
