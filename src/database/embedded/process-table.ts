import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface RunningProcess {
  /** Tells a process from a later one that was given the same pid. */
  startedAt: string;
  command: string;
}

/** The process with this pid; undefined when it is gone, or dead and only not yet reaped by its parent. */
export function runningProcess(pid: number): RunningProcess | undefined {
  // Slim containers have no ps, other systems no /proc.
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

function fromProc(pid: number): RunningProcess | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Field 2 is the program's name in parentheses, which may itself hold spaces and parentheses.
    const { 0: state, 19: startedAt = '' } = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === 'Z' || state === 'X') return undefined;
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    // A process that is ending gives its command line up first, a moment before it is a zombie.
    return command === '' ? undefined : { startedAt, command };
  } catch {
    return undefined;
  }
}

function fromPs(pid: number): RunningProcess | undefined {
  const columns = ['-ww', '-o', 'state=', '-o', 'lstart=', '-o', 'command=', '-p', String(pid)];
  const { stdout } = spawnSync('ps', columns, {
    encoding: 'utf8',
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
  });
  const [, state = 'Z', startedAt = '', command = ''] = /^(\S+)\s+(\w+ +\w+ +\d+ [\d:]+ \d+)\s+(.*)/.exec(stdout) ?? [];
  return state.startsWith('Z') ? undefined : { startedAt, command };
}
