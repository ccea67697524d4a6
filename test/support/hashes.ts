import { PasswordService } from '../../src/modules/credential/password.service.js';

/** Of the hashes of tests, which sign in often. Those that are as dear as in production have tests of their own. */
export const cheap = 4;

const real = PasswordService.cost;
PasswordService.cost = cheap;

/** Hashes as production does, in this block or file. */
export function hashAsInProduction(): void {
  beforeAll(() => {
    PasswordService.cost = real;
  });
  afterAll(() => {
    PasswordService.cost = cheap;
  });
}
