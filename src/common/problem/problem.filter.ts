import { ArgumentsHost, Catch, ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { QueryFailedError } from 'typeorm';
import { DatabaseError, problemOfDatabase } from './database-problem.js';
import { outageToLog, problemOfOutage } from './outage.js';
import { Problem } from './problem.js';
import { sendProblem } from './send-problem.js';
import { problemKinds, ProblemKind } from './problem-kinds.js';

const kindOfStatus: Partial<Record<number, ProblemKind>> = Object.fromEntries(
  (['invalid-input', 'unauthenticated', 'forbidden', 'not-found', 'too-large', 'unsupported-media-type'] as const).map(
    (kind) => [problemKinds[kind].status, kind],
  ),
);

/** Everything that is thrown leaves through here, as a problem; what nobody foresaw is logged and says nothing. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const problem = this.problemOf(thrown) ?? this.unforeseen(thrown, request);
    const outage = outageToLog(thrown);
    if (outage !== undefined) this.logger.error(`${request.id} ${outage}`);
    sendProblem(request, http.getResponse<FastifyReply>(), problem);
  }

  private problemOf(thrown: unknown): Problem | undefined {
    if (thrown instanceof Problem) return thrown;
    if (thrown instanceof QueryFailedError) {
      return problemOfDatabase(thrown.driverError as DatabaseError) ?? problemOfOutage(thrown);
    }
    if (thrown instanceof HttpException) return this.ofStatus(thrown.getStatus(), thrown.message);
    const { statusCode, message } = thrown as { statusCode?: number; message?: string };
    if (statusCode !== undefined) return this.ofStatus(statusCode, message);
    return problemOfOutage(thrown);
  }

  /** Refusals of the framework itself: unknown routes, broken JSON, bodies that are too large. */
  private ofStatus(status: number, message = ''): Problem | undefined {
    const kind = kindOfStatus[status];
    // The sentence about an unknown route ends in its address, where somebody may have put a token.
    const detail = status === 404 ? message.replace(/\?.*/s, '') : message;
    return kind && new Problem(kind, detail, status === 400 ? { data: null } : {});
  }

  private unforeseen(thrown: unknown, request: FastifyRequest): Problem {
    this.logger.error(
      `${request.id} ${request.method} ${request.routeOptions.url ?? request.url.split('?')[0]}`,
      thrown instanceof Error ? thrown.stack : String(thrown),
    );
    return new Problem(
      'internal',
      `This is our fault, not yours. Tell your administrator the number of the request, ${request.id}.`,
    );
  }
}
