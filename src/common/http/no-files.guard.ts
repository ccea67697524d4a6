import { type CanActivate, type ExecutionContext, Injectable, UseGuards } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../problem/problem.js';

/** A file was sent to where none is kept: better the whole is refused than half of it dropped without a word. */
class FilesNotKept extends Problem {
  constructor() {
    super('invalid-input', 'Files are not kept here, and nothing was stored. Send the same without files.', {
      data: null,
    });
  }
}

@Injectable()
class NoFilesGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { sentFiles = [] } = context.switchToHttp().getRequest<FastifyRequest>();
    if (sentFiles.length > 0) throw new FilesNotKept();
    return true;
  }
}

/** A route that clients send files to, and that keeps none. Above `@RequiresOn`, so that rights are asked first. */
export const KeepsNoFiles = () => UseGuards(NoFilesGuard);
