import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { ANSWER_ADDRESS } from '#answer/box.ts';
import { askToSay } from '#answer/parts.ts';
import { fitsAnswer, type AnswerKind } from '#answer/sealed-answer.ts';
import { findLetters, type Finding } from '#contact/find-letter.ts';
import type { Letter } from '#contact/letter.ts';
import { OPENED_ADDRESS } from '#contact/follow.ts';
import { oddFields } from '#contact/odd-fields.ts';
import { open, unlock } from '#contact/open.ts';
import type { Receipt } from '#contact/receipt.ts';
import { jsonPost } from '#contact/json-post.ts';
import { visible, visibleJson, visibleLine } from '#lib/visible.ts';
import { words } from '#lib/words.ts';
import { settings } from '#netlify/adapters/settings.ts';
import { askSecret, command } from './terminal.ts';
import { today } from './today.ts';

const USAGE = `Opent elk verzegeld bericht in een bestand.

  npm run open -- <mail of bericht> --key <sleutel> [--json] [--opened] [--answer <bestand>] [--site <adres>]

Het vraagt de wachtzin van de sleutel, of leest die van de eerste lijn van de invoer.
Met --opened weet de site dat iemand elk bericht opende, zodat wie het schreef dat kan zien. Met --answer wordt de
tekst in dat bestand verzegeld voor wie schreef, die hem zonder naam leest (docs/antwoorden.md). De site is het adres
in URL, of http://localhost:4321.
Alleen gegevens, één bericht per lijn: npm run --silent open -- <mail of bericht> --key <sleutel> --json`;

const { answering, opened, trouble } = words.mailroom;

await command(USAGE, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      key: { type: 'string' },
      json: { type: 'boolean' },
      opened: { type: 'boolean' },
      answer: { type: 'string' },
      site: { type: 'string' },
    },
  });
  const [file] = positionals;
  if (file === undefined || values.key === undefined) throw new Error(USAGE);
  const found = await findLetters(await readBytes(file), basename(file));
  if (found.length === 0) throw new Error(trouble.notALetter);
  const identity = await unlockKey(values.key);
  const inForm = values.json === true ? inJson : inWords;
  const answer = values.answer === undefined ? null : await answerIn(values.answer, found.length);
  const tells = { isOpened: values.opened === true, answer };
  const site = () => values.site ?? settings().siteUrl;
  for (const finding of found)
    await attempt(finding, async () => {
      const letter = await openIt(finding, identity);
      console.info(inForm(letter, finding.number));
      await tell(letter, tells, site);
    });
});

/** One that does not open must not hide the others: it is said, and the command fails in the end. */
async function attempt({ number }: Finding, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error);
    console.error(visible([number, sentence].filter((part) => part !== null).join(': ')));
    process.exitCode = 1;
  }
}

async function openIt(finding: Finding, identity: string): Promise<Letter> {
  if (!finding.ok) throw new Error(trouble[finding.reason]);
  const opening = await open(finding.file, identity);
  if (!opening.ok) throw new Error(trouble[opening.reason]);
  return opening.letter;
}

/** What is told to the site of an opened letter. */
interface Tells {
  isOpened: boolean;
  answer: string | null;
}

async function tell(letter: Letter, tells: Tells, site: () => string): Promise<void> {
  if (tells.isOpened) {
    await tellOpened(letter, site());
    await say(letter, 'opened', '', site());
  }
  if (tells.answer === null) return;
  const said = await say(letter, 'text', tells.answer, site());
  if (said === null) throw new Error(answering.none);
  if (said !== 200) throw new Error(ANSWER_TROUBLE.get(said) ?? answering.unsent);
  console.error(answering.written);
}

const ANSWER_TROUBLE = new Map([
  [404, answering.gone],
  [409, answering.full],
]);

/** The status with which the site takes an answer; `null` when the writer wants none. */
async function say(letter: Letter, kind: AnswerKind, text: string, site: string) {
  const ask = await askToSay(letter, { kind, day: today(), text });
  if (!ask) return null;
  const answer = await fetch(new URL(ANSWER_ADDRESS, site), jsonPost(ask)).catch(() => null);
  return answer?.status ?? 0;
}

/** @throws when there are several messages: one answer is for one writer */
async function answerIn(file: string, count: number): Promise<string> {
  if (count > 1)
    throw new Error(
      'Een antwoord is voor één bericht. Geef een bestand waar alleen dat bericht in zit.',
    );
  const text = new TextDecoder().decode(await readBytes(file)).trim();
  if (text === '') throw new Error(answering.empty);
  if (!fitsAnswer(text)) throw new Error(answering.long);
  return text;
}

async function tellOpened({ receipt, token }: Letter, site: string): Promise<void> {
  if (token === null)
    throw new Error(
      'Dit bericht is van voor deze versie: de site kan er niet van weten dat het geopend is.',
    );
  const answer = await fetch(new URL(OPENED_ADDRESS, site), jsonPost({ receipt, token })).catch(
    () => null,
  );
  if (answer?.ok === true) console.error(opened.told);
  else if (answer?.status === 404) throw new Error(`${site}: ${opened.unknownThere}`);
  else throw new Error(`${site}: ${opened.untold}`);
}

async function unlockKey(file: string): Promise<string> {
  const key = new TextDecoder().decode(await readBytes(file));
  const unlocking = await unlock(key, await askSecret('Wachtzin: '));
  if (!unlocking.ok) throw new Error(trouble[unlocking.reason]);
  return unlocking.identity;
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch {
    throw new Error(`${file} kan niet gelezen worden. Kijk de naam na.`);
  }
}

function inJson(letter: Letter, outside: Receipt | null): string {
  const { theme } = letter;
  const seen = { numberOutside: outside, oddFields: oddFields(letter) };
  return visibleJson({ ...letter, themeName: words.themes[theme], ...seen });
}

function inWords(letter: Letter, outside: Receipt | null): string {
  const { receipt, writtenAt, theme, municipality, reach, text, school, position } = letter;
  const lines = [
    `${opened.receipt}: ${receipt}`,
    ...warnings(letter, outside),
    `${opened.writtenAt}: ${writtenAt} (${opened.writtenAtNote})`,
    `${opened.theme}: ${words.themes[theme]}`,
    `${opened.municipality}: ${municipality ?? opened.notSaid}`,
    `${opened.reach}: ${reach ?? opened.noReach}`,
    ...(school === null ? [] : [`${opened.school}: ${school}`]),
    ...(letter.earlier === null ? [] : [opened.earlier.replace('{earlier}', letter.earlier)]),
    ...(position === null ? [] : [`${opened.position}: ${words.contact.position[position]}`]),
  ];
  // Behind a bar, so that no line of it can pass for one of ours.
  return [...lines.map(visibleLine), '', visible(text).replaceAll(/^/gm, '| '), ''].join('\n');
}

function warnings(letter: Letter, outside: Receipt | null): string[] {
  const odd = oddFields(letter).map((field) => opened[field]);
  const isOther = outside !== null && outside !== letter.receipt;
  return [
    ...(isOther ? [opened.otherNumber.replace('{outside}', outside)] : []),
    ...(odd.length > 0 ? [`${opened.odd} ${odd.join(', ')}`] : []),
  ];
}
