import type { FastifyReply, FastifyRequest } from 'fastify';
import { accepts } from '../http/accepts.js';
import type { Problem } from './problem.js';

/** A problem as it is answered to a request: RFC 9457, with the members that existing clients read. */
export const bodyOf = (problem: Problem, requestId: string) => ({
  type: `urn:troupe:problem:${problem.kind}`,
  title: problem.title,
  status: problem.status,
  detail: problem.message,
  request_id: requestId,
  error: true,
  message: problem.message,
  ...problem.members,
});

/** Writes a problem as the answer; as `application/problem+json` to callers who accept that. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem): void {
  const understands = accepts(request.headers, 'application/problem+json');
  void reply
    .status(problem.status)
    .headers(problem.headers)
    .header('content-type', `application/${understands ? 'problem+json' : 'json'}; charset=utf-8`)
    .send(JSON.stringify(bodyOf(problem, request.id)));
}
