import { serve } from './start/serve.js';

await serve(async (shutdown) => {
  const [{ readEnv }, { startTroupe }, { welcome }] = await Promise.all([
    import('./config/env.js'),
    import('./start/start.js'),
    import('./start/welcome.js'),
  ]);
  await welcome(await startTroupe(readEnv(), shutdown));
});
