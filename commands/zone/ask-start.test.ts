import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { askStart } from './ask-start.ts';

/** A terminal at which somebody types the next of these lines whenever they are asked something. */
function terminalTyping(...lines: (string | undefined)[]) {
  const input = new PassThrough();
  const output = new PassThrough();
  const read: string[] = [];
  output.on('data', (said: Buffer) => {
    read.push(String(said));
    if (!String(said).endsWith('> ')) return;
    const line = lines.shift();
    if (line === undefined) input.end();
    else input.write(`${line}\n`);
  });
  return { terminal: { input, output }, read };
}

test('a wrong answer is said to be wrong, and asked again; what may be open may stay open', async () => {
  const { terminal, read } = terminalTyping(
    ...['', 'PZ', 'Politiezone Voorbeeldstreek'],
    ...['', 'Appelgem', '99999=Appelgem', '11001=Appelgem, 11001=Peerdorp'],
    '11001=Appelgem; 11002=Peerdorp,',
    ...['streek', 'www.streek.example'],
    ...['101', '09/111.22.33'],
    ...['', 'balie', 'balie@streek.example'],
  );

  expect(await askStart({}, terminal)).toEqual({
    name: 'Politiezone Voorbeeldstreek',
    municipalities: [
      { key: 'appelgem', name: 'Appelgem', nis: '11001' },
      { key: 'peerdorp', name: 'Peerdorp', nis: '11002' },
    ],
    website: 'https://www.streek.example',
    phone: { number: '09 111 22 33', tel: '+3291112233' },
    exit: 'https://www.meteo.be/nl',
    mail: 'balie@streek.example',
  });
  const said = read.join('');
  for (const wrong of [
    'Schrijf de volledige naam van de zone',
    '"Appelgem" is geen gemeente.',
    '"99999=Appelgem": Geen gemeente in Vlaanderen heeft deze code.',
    '"11001=Peerdorp": De code 11001 staat er al, bij een andere gemeente.',
    '"streek" is geen adres van een pagina.',
    '"101" is geen Belgisch telefoonnummer.',
    '"balie" is geen mailadres.',
  ])
    expect(said).toContain(wrong);
  expect(said.split('Hoe heet de zone?')).toHaveLength(4);
});

test('nothing is asked that was given, and no number without a site that says it', async () => {
  const { terminal, read } = terminalTyping('', '', '');
  const given = { name: 'Politiezone Voorbeeldstreek', municipality: ['11001=Appelgem'] };

  expect(await askStart(given, terminal)).toMatchObject({ website: undefined, phone: undefined });
  expect(read.join('').split('> ')).toHaveLength(4);
});

test('who stops halfway hears that nothing is written', async () => {
  const { terminal } = terminalTyping('Politiezone Voorbeeldstreek', undefined);

  await expect(askStart({}, terminal)).rejects.toThrow('Gestopt. Er is niets geschreven.');
});
