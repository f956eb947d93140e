import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

const DRIP_EVERY_MS = 20;

export interface HalfSentRequest {
  socket: Socket;
  /** Returns the answer received so far. */
  answer: () => string;
}

/** Sends handwritten requests that stop in the middle of their body, or continue a byte at a time. */
export class HalfSentRequests {
  private readonly sockets: Socket[] = [];
  private readonly drips: NodeJS.Timeout[] = [];

  /** @param lines the request line and the headers */
  async open(url: string, ...lines: string[]): Promise<HalfSentRequest> {
    const { port, hostname } = new URL(url);
    const socket = connect({ port: Number(port), host: hostname, allowHalfOpen: true });
    this.sockets.push(socket);
    let answer = '';
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    socket.write(`${[...lines, 'Host: x'].join('\r\n')}\r\n\r\n`);
    return { socket, answer: () => answer };
  }

  /** Sends a byte at a time until the socket is closed, whatever the server answers. */
  drip({ socket }: HalfSentRequest, byte = ' '): void {
    const drip = setInterval(() => socket.writable && socket.write(byte), DRIP_EVERY_MS);
    this.drips.push(drip);
    socket.once('close', () => clearInterval(drip));
  }

  closeAll(): void {
    this.drips.splice(0).forEach((drip) => clearInterval(drip));
    this.sockets.splice(0).forEach((socket) => socket.destroy());
  }
}
