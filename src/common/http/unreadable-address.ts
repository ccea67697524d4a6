import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../problem/problem.js';
import { sendProblem } from '../problem/send-problem.js';
import { fixedHeaders } from './headers.js';

/** Answers an address that no route can be looked up for, before any hook runs: else Fastify does it in its own words. */
export function refuseUnreadableAddress(_: Error, request: FastifyRequest, reply: FastifyReply): void {
  const sentence = 'A part of the address is too long, or is not encoded as addresses are. Correct the address.';
  sendProblem(request, reply.headers(fixedHeaders), new Problem('invalid-input', sentence, { data: null }));
}
