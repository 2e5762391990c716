import { parseArgs } from 'node:util';
import { chosenZone } from '#lib/environment.ts';
import { listen, portProblem } from './port.ts';
import { loadCollections } from './redactie/collections.ts';
import { formsFor } from './redactie/forms.ts';
import { editorServer } from './redactie/server.ts';
import { command, onStop } from './terminal.ts';

const USAGE = `Opent content/ in je browser, met een formulier voor elk bestand, en kijkt de teksten na na elke keer opslaan.

  npm run redactie
  ZONE=rupel PORT=4400 npm run redactie     een andere zone, op een andere poort

Alleen deze computer kan erbij, en er vertrekt niets. Het is geen stuk van de site: wat je bewaart, staat in content/, en
jij geeft het door. docs/redactie.md toont hoe.`;

await command(USAGE, async () => {
  parseArgs();
  const { PORT: port = '4323' } = process.env;
  if (portProblem(port) !== undefined)
    throw new Error(`PORT is "${port}". Kies een getal van 1 tot 65535.`);
  const forms = formsFor(chosenZone(process.env), await loadCollections());
  const server = await editorServer(forms, Number(port));
  await listen(server, { port: Number(port), host: '127.0.0.1' }, 'npm run redactie').catch(
    (cause: unknown) => {
      throw new Error(
        `Poort ${port} is niet vrij. Staat de redactie al open in een ander venster? Sluit dat, of typ: PORT=${Number(port) + 1} npm run redactie`,
        { cause },
      );
    },
  );
  console.info(`De redactie staat klaar: http://localhost:${port}`);
  onStop(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
});
