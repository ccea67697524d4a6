import { serve } from './start/serve.js';

await serve(async (shutdown) => {
  const [{ startTroupe }, { welcome }] = await Promise.all([import('./start/start.js'), import('./start/welcome.js')]);
  await welcome(await startTroupe(shutdown));
});
