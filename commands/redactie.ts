import { chosenZone } from '#lib/environment.ts';
import { listen, portProblem } from './port.ts';
import { loadCollections } from './redactie/collections.ts';
import { formsFor } from './redactie/forms.ts';
import { editorServer } from './redactie/server.ts';
import { command, onStop } from './terminal.ts';

const USAGE = `Opens content/ in your browser, with a form for each file, and checks the texts after each save.

  npm run redactie
  ZONE=rupel PORT=4400 npm run redactie     another zone, on another port

Only this machine can reach it, nothing is sent anywhere, and it is no part of the site: what you save stands in content/,
for you to commit. docs/redactie.md, in Dutch, shows how.`;

await command(USAGE, async () => {
  const { PORT: port = '4323' } = process.env;
  const problem = portProblem(port);
  if (problem !== undefined) throw new Error(problem);
  const forms = formsFor(chosenZone(process.env), await loadCollections());
  const server = await editorServer(forms, Number(port));
  await listen(server, { port: Number(port), host: '127.0.0.1' }, 'npm run redactie');
  console.info(`ready: http://localhost:${port}`);
  onStop(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
});
