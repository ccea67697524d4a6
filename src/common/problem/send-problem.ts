import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from './problem.js';

/** Writes a problem as the answer; as `application/problem+json` to callers who accept that. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem): void {
  const understands = request.headers.accept?.includes('application/problem+json');
  const body = {
    type: `urn:troupe:problem:${problem.kind}`,
    title: problem.title,
    status: problem.status,
    detail: problem.message,
    request_id: request.id,
    error: true,
    message: problem.message,
    ...problem.members,
  };
  void reply
    .status(problem.status)
    .headers(problem.headers)
    .header('content-type', `application/${understands ? 'problem+json' : 'json'}; charset=utf-8`)
    .send(JSON.stringify(body));
}
