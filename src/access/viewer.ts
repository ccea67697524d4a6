import { createParamDecorator, ExecutionContext } from '@nestjs/common';
import type { RawQuery } from '../common/http/list-query.js';
import { Role } from './roles.js';

/** How the caller got the token: by signing in, or as the permanent token of a bot or of a human. */
export type IdentityType = 'person' | 'bot' | 'person_api';

/** The caller of a request, as the database knows them at this moment, never as the token remembers them. */
export interface Viewer {
  id: string;
  role: Role;
  identityType: IdentityType;
  /** Departments the caller belongs to. */
  departments: readonly string[];
  timezone: string | null;
  /** The sign-in that this request belongs to; null for permanent tokens. */
  sessionId: string | null;
  /** The caller may do nothing but set up a second factor, which the studio demands. */
  setUpPending?: boolean;
  /** The hash that the caller's password belongs to, sent with this request on a route that takes it. */
  provedHash?: Buffer | null;
}

/** A request after authentication; public routes have no viewer. */
export interface ViewerRequest {
  method: string;
  user?: Viewer;
  params: Record<string, string | undefined>;
  query: RawQuery;
  body?: unknown;
}

/** Injects the caller into a controller method. */
export const CurrentViewer = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<ViewerRequest>().user,
);
