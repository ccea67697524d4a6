import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readRequestBody } from './request-body.js';

/**
 * Global: reads the body, once it is known who sends it and that they may ask so much, and before rights are asked.
 * Until then nothing of it is received: whoever has no token costs nothing, whatever they send.
 */
@Injectable()
export class ReadableBodyGuard implements CanActivate {
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    await readRequestBody(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
    return true;
  }
}
