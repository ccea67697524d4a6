/** Every kind of refusal, with its HTTP status and title. The kind is the last part of `type` in the answer. */
export const problemKinds = {
  'invalid-input': { status: 400, title: 'The input does not fit' },
  'rule-broken': { status: 400, title: 'A rule of the studio forbids this' },
  'already-exists': { status: 400, title: 'It exists already' },
  'still-in-use': { status: 400, title: 'It is still in use' },
  'sign-in-failed': { status: 400, title: 'Signing in failed' },
  unauthenticated: { status: 401, title: 'Sign in first' },
  'account-inactive': { status: 401, title: 'The account is switched off' },
  forbidden: { status: 403, title: 'Not allowed' },
  'not-found': { status: 404, title: 'Not found' },
  'method-not-allowed': { status: 405, title: 'Method not allowed' },
  'too-slow': { status: 408, title: 'Too slow' },
  'too-large': { status: 413, title: 'Too large' },
  'unsupported-media-type': { status: 415, title: 'Unsupported content type' },
  'expectation-failed': { status: 417, title: 'Not what is expected' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'head-too-large': { status: 431, title: 'Headers too large' },
  internal: { status: 500, title: 'Something broke' },
  'mail-refused': { status: 502, title: 'The mail could not be sent' },
  unavailable: { status: 503, title: 'Not available right now' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemKind = keyof typeof problemKinds;
