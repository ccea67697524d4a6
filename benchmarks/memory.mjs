import { readdirSync, readFileSync } from 'node:fs';

const read = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/** Bytes of a process and of the Node processes it started, as Linux counts them. PostgreSQL counts for itself. */
function resident(pid) {
  const family = readdirSync('/proc').filter((name) => {
    const [, command, , parent] = /^\d+ \((.*)\) (\S) (\d+)/.exec(read(`/proc/${name}/stat`)) ?? [];
    return name === String(pid) || (command === 'node' && parent === String(pid));
  });
  return family.reduce((sum, name) => sum + Number(read(`/proc/${name}/statm`).split(' ')[1] ?? 0) * 4096, 0);
}

/** Looks at a process until `growth` is asked for: the megabytes by which it grew at most. */
export function memoryOf(pid) {
  const before = resident(pid);
  let most = before;
  const look = setInterval(() => (most = Math.max(most, resident(pid))), 20);
  return {
    growth() {
      clearInterval(look);
      return (Math.max(most, resident(pid)) - before) / 1e6;
    },
  };
}
