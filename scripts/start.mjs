// Starts the server, or the demonstration, built from the sources as they are now; in one process, since every process
// costs start-up time.

// npm passes SIGTERM to the shell it started us in, which ends without telling us. Then nobody waits for us any more.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGHUP');
}, 300).unref();

const { buildIfStale } = await import('./build-if-stale.mjs');
await buildIfStale();
await import(process.argv[2] === 'demo' ? '../dist/src/demo/main.js' : '../dist/src/main.js');
