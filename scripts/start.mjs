// Starts the server, built from the sources as they are now; in one process, since every process costs start-up time.
await import('./build-if-stale.mjs');
await import('../dist/src/main.js');
