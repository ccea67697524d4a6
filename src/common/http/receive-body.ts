import type { IncomingMessage } from 'node:http';
import { bodyMilliseconds } from './body-limits.js';
import { BodyTooLarge, BodyTooSlow, UnreadableBody } from './body.errors.js';

/** Whether a request comes with a body. */
export const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** The bytes of a body in the pieces in which they come, within limits of size and time. What is refused stays unread. */
export function receiveBody(sender: IncomingMessage, most: number): Promise<Buffer[]> {
  if (Number(sender.headers['content-length']) > most) throw new BodyTooLarge(most);
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    let bytes = 0;
    const began = performance.now();
    const silence = setTimeout(() => refuse(new BodyTooSlow()), bodyMilliseconds.silence);

    const take = (piece: Buffer) => {
      bytes += piece.length;
      pieces.push(piece);
      silence.refresh();
      if (bytes > most) refuse(new BodyTooLarge(most));
      else if (performance.now() - began > bodyMilliseconds.whole) refuse(new BodyTooSlow());
    };
    const end = () => {
      leave();
      resolve(pieces);
    };
    const breakOff = () => refuse(new UnreadableBody('The body broke off.'));
    const refuse = (problem: Error) => {
      leave();
      reject(problem);
    };
    const leave = () => {
      clearTimeout(silence);
      sender.off('data', take).off('end', end).off('error', breakOff).off('close', breakOff).pause();
    };
    sender.on('data', take).on('end', end).on('error', breakOff).on('close', breakOff);
  });
}
