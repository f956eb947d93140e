import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '#kernel';
import { announcesBody } from '../announces-body.js';
import { callerOf } from '../auth/authenticator.js';
import { Turns, type TurnLimits } from './turns.js';

/** The configuration of a route whose requests wait for their turn before anything is read of them. */
export interface TurnConfiguration {
  waitsForTurn?: boolean;
  /** Bodies of this media type are read as a stream and take turns by themselves. */
  streamedMediaType?: string;
}

const MIB = 1024 * 1024;

/**
 * Enough to keep a process busy: with eight batches of 500 events at a time it records as fast as with more.
 */
export const defaultTurnLimits: TurnLimits = { bytes: 4 * MIB, waitMs: 1_500, waiting: 2_000 };

/** The length that counts for a body without one. */
const UNKNOWN_BYTES = MIB;

/**
 * Small bodies have turns of their own, so that one of them passes while large ones come slowly, and many of
 * them are held back too.
 */
const SMALL_BYTES = 64 * 1024;

/** The part of the bytes that small bodies may take at the same time: 256 single events. */
const SMALL_SHARE = 1 / 4;

/** A body that has not arrived by then no longer counts: its sender is slow and keeps nothing busy. */
const ARRIVES_WITHIN_MS = 500;

/** Spreads those that are refused together. */
const RETRY_AFTER_S = [1, 2, 3];

/**
 * Lets requests of known callers wait for their turn before their body is read. What has waited longest is
 * refused with `503`. A caller that may not call the route is refused before, and takes no turn of others.
 */
export function admitInTurn(server: FastifyInstance, limits: TurnLimits = defaultTurnLimits): void {
  const large = new Turns(limits);
  const small = new Turns({ ...limits, bytes: limits.bytes * SMALL_SHARE });
  let refused = 0;
  server.addHook('onRequest', async (request, reply) => {
    if (!waitsForTurn(request)) return;
    const bytes = Number(request.headers['content-length'] ?? UNKNOWN_BYTES);
    const turns = bytes <= SMALL_BYTES ? small : large;
    const turn = await turns.take(senderOf(request), bytes, (leave) => reply.raw.once('close', leave));
    if (turn.admitted) {
      const arriving = setTimeout(() => {
        if (!request.raw.complete) turn.done();
      }, ARRIVES_WITHIN_MS);
      const done = (): void => {
        clearTimeout(arriving);
        turn.done();
      };
      reply.raw.once('close', done);
      if (reply.raw.closed) done();
      return;
    }
    const retryAfter = RETRY_AFTER_S[refused++ % RETRY_AFTER_S.length] ?? 1;
    throw new DomainError('overloaded', 'More is being sent than can be taken; send this again.', {
      retryAfter,
    });
  });
}

function waitsForTurn(request: FastifyRequest): boolean {
  const { waitsForTurn: waits, streamedMediaType } = request.routeOptions.config as TurnConfiguration;
  if (!waits || !announcesBody(request)) return false;
  return (
    streamedMediaType === undefined || !(request.headers['content-type'] ?? '').startsWith(streamedMediaType)
  );
}

/** Whose turn it is: the key or person, wherever it calls from. */
function senderOf(request: FastifyRequest): string {
  return callerOf(request)?.principal.id ?? request.ip;
}
