import { once } from 'node:events';
import type { Socket } from 'node:net';
import type { PoolClient } from 'pg';

/** The parts of a `pg` connection that COPY needs and that the types of `pg` leave out. */
interface CopyConnection {
  readonly stream: Socket;
  query(sql: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
}

/**
 * Runs `COPY … FROM STDIN` with the bytes of `chunks`, no faster than the server takes them. The chunks may
 * be cut anywhere. If reading them throws, nothing is copied and the returned promise rejects with that
 * error.
 */
export function copyIn(
  client: PoolClient,
  sql: string,
  chunks: AsyncIterable<Buffer> | Iterable<Buffer>,
): Promise<void> {
  return run(client, sql, (connection) => send(connection, chunks));
}

/**
 * Receives a piece, whose memory is valid only until the call returns. A returned promise pauses the stream
 * until it resolves, after the few pieces that have arrived already.
 */
export type OnPiece = (piece: Buffer) => Promise<void> | undefined;

/**
 * Runs `COPY … TO STDOUT`. In binary each row arrives in a piece of its own. The server sends only as fast as
 * the pieces are taken, so they do not pile up. If `onPiece` fails, the connection is closed.
 */
export function copyOut(client: PoolClient, sql: string, onPiece: OnPiece): Promise<void> {
  return run(client, sql, undefined, onPiece);
}

function run(
  client: PoolClient,
  sql: string,
  onReady: (connection: CopyConnection) => Promise<void> = () => Promise.resolve(),
  onPiece: OnPiece = () => undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let failure: unknown;
    let resting: Promise<void> | undefined;
    const copy = {
      submit: (connection: CopyConnection) => connection.query(sql),
      handleCopyInResponse: (connection: CopyConnection) => {
        onReady(connection).catch((error: unknown) => {
          failure ??= error;
          connection.sendCopyFail('The sender failed.');
        });
      },
      handleCopyData: ({ chunk }: { chunk: Buffer }, { stream }: CopyConnection) => {
        if (failure !== undefined) return;
        const fail = (error: unknown): void => {
          failure ??= error;
          stream.destroy();
        };
        try {
          const rest = onPiece(chunk);
          if (!rest || rest === resting) return;
          resting = rest;
          stream.pause();
          rest.then(() => {
            if (resting === rest) stream.resume();
          }, fail);
        } catch (error) {
          fail(error);
        }
      },
      handleCommandComplete: () => undefined,
      handleReadyForQuery: () => (failure === undefined ? resolve() : reject(failure as Error)),
      handleError: (error: Error) => reject((failure ?? error) as Error),
    };
    (client.query as (statement: object) => void)(copy);
  });
}

async function send(
  connection: CopyConnection,
  chunks: AsyncIterable<Buffer> | Iterable<Buffer>,
): Promise<void> {
  for await (const chunk of chunks) {
    connection.sendCopyFromChunk(chunk);
    if (connection.stream.destroyed) throw new Error('The connection is gone.');
    if (connection.stream.writableNeedDrain)
      await Promise.race([once(connection.stream, 'drain'), once(connection.stream, 'close')]);
  }
  connection.endCopyFrom();
}
