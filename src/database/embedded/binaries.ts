import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, lstatSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { commonGround } from './common-ground.js';
import { DatabaseNotStarted, hasCode } from './embedded-postgres.errors.js';
import { isRoot, type ServerUser } from './server-user.js';

export interface Binaries {
  initdb: string;
  postgres: string;
}

/** The PostgreSQL programs that npm installed for this platform, where this user can run them. */
export function binariesFor(user: ServerUser): Binaries {
  const packageDir = platformPackage();
  restoreSymlinks(packageDir);

  const installed = join(packageDir, 'native');
  let failure = whyNotRunnable(installed, user);
  if (failure === undefined) return binariesIn(installed);

  if (isRoot()) {
    const copy = copyFor(user, packageDir);
    failure = whyNotRunnable(copy, user);
    if (failure === undefined) return binariesIn(copy);
  }
  throw new DatabaseNotStarted(`PostgreSQL in ${installed} does not run: ${failure}. Set DATABASE_URL to use another.`);
}

const binariesIn = (native: string): Binaries => ({
  initdb: join(native, 'bin', 'initdb'),
  postgres: join(native, 'bin', 'postgres'),
});

function platformPackage(): string {
  const platform = `${process.platform}-${process.arch}`;
  // Processes are found, recognised and stopped in ways that Windows does not have.
  if (process.platform === 'win32') {
    throw new DatabaseNotStarted('The PostgreSQL that comes with Troupe needs Linux or macOS. Set DATABASE_URL.');
  }
  try {
    // The package exports dist/index.js only; everything else is found from there.
    return dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)));
  } catch {
    throw new DatabaseNotStarted(
      `The PostgreSQL that comes with Troupe is not installed or does not exist for ${platform}. ` +
        'Install the optional dependencies or set DATABASE_URL.',
    );
  }
}

/** npm packages cannot hold symlinks; the package's install script makes them, where install scripts are allowed. */
function restoreSymlinks(packageDir: string): void {
  const list = readFileSync(join(packageDir, 'native', 'pg-symlinks.json'), 'utf8');
  const links: { source: string; target: string }[] = JSON.parse(list);
  for (const { source, target } of links) {
    const link = join(packageDir, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(relative(dirname(link), join(packageDir, source)), link);
    } catch (error) {
      // Two servers may start for the first time at once.
      if (!hasCode(error, 'EEXIST')) throw new DatabaseNotStarted(`The link ${link} cannot be made: ${String(error)}.`);
    }
  }
}

/** Loading every library, as `--version` does, also finds a C library that does not fit and directories in the way. */
function whyNotRunnable(native: string, user: ServerUser): string | undefined {
  const { status, stderr, error } = spawnSync(binariesIn(native).postgres, ['--version'], {
    cwd: '/',
    env: {},
    encoding: 'utf8',
    ...user,
  });
  return status === 0 ? undefined : (error?.message ?? stderr.trim());
}

function copyFor(user: ServerUser, packageDir: string): string {
  const { version }: { version: string } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8'));
  const ground = commonGround(user);
  const copy = join(ground, `postgresql-${version}`);
  if (existsSync(copy)) return copy;

  const draft = mkdtempSync(`${copy}-`);
  cpSync(join(packageDir, 'native'), draft, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'a+rX', draft]);
  try {
    renameSync(draft, copy);
  } catch (error) {
    // Another server made the copy meanwhile.
    if (!hasCode(error, 'ENOTEMPTY')) throw error;
    rmSync(draft, { recursive: true });
  }
  return copy;
}
