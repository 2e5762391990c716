import { existsSync, globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { organisationSchema } from '#help/schema.ts';
import { numberInWords } from '#lib/in-words.ts';
import { schoolFactsSchema } from '#schools/desk-schema.ts';
import { readPlaces, readSchools } from '#schools/list.ts';
import { figures } from './figures.ts';
import { sentences, wordCount } from './sentences.ts';
import { readIn, readMdx } from './texts.ts';
import { zoneWords } from './zone.ts';

/** A sentence of fewer words may be said of anything. */
const LONG_ENOUGH = 8;

/** What only the site of this zone may say: names, numbers, addresses, figures, and each sentence of its folder. */
export function ownWords(id: string): string[] {
  const folder = `content/zones/${id}`;
  return [
    ...zoneWords(id),
    ...schoolWords(folder),
    ...deskWords(folder),
    ...organisationWords(folder),
    ...figureWords(folder),
    ...ownSentences(folder),
  ].filter((word) => word.length > 2);
}

function schoolWords(folder: string): string[] {
  const rows = <T>(file: string, read: (text: string, file: string) => T[]) =>
    existsSync(file) ? read(readFileSync(file, 'utf8'), file) : [];
  return [
    ...rows(`${folder}/postcodes.csv`, readPlaces).flatMap(({ place, postcode }) => [
      place,
      postcode,
    ]),
    ...rows(`${folder}/schools.csv`, readSchools).flatMap(({ name, called, street, website }) =>
      [name, called, street, website].filter((word) => word !== ''),
    ),
  ];
}

function figureWords(folder: string): string[] {
  return figures
    .filter(({ path }) => path.startsWith(`${folder}/`))
    .flatMap(({ points }) => points.flatMap(({ value }) => [String(value), numberInWords(value)]));
}

function deskWords(folder: string): string[] {
  const { desk, desks, neighbours } = schoolFactsSchema.parse(read(`${folder}/schools.yaml`));
  const all = [desk, ...Object.values(desks)].filter((one) => one !== null);
  return [
    ...all.flatMap(({ phone, mail }) => [...numbersOf(phone), ...(mail === null ? [] : [mail])]),
    ...neighbours.map(({ place }) => place),
  ];
}

function organisationWords(folder: string): string[] {
  return globSync(`${folder}/organisations/*.yaml`).flatMap((file) => {
    const { name, phone } = organisationSchema.parse(read(file));
    return [name, ...numbersOf(phone)];
  });
}

function ownSentences(folder: string): string[] {
  const data = globSync(`${folder}/{figures,organisations}/*.yaml`).flatMap((file) =>
    readIn(read(file)),
  );
  const texts = globSync(`${folder}/**/*.mdx`).flatMap((file) => {
    const { front, body } = readMdx(file);
    return [...readIn(front), body];
  });
  return [...data, ...texts].flatMap(sentences).filter((one) => wordCount(one) >= LONG_ENOUGH);
}

const numbersOf = (phone: { number: string; tel: string } | null) =>
  phone ? [phone.number, phone.tel] : [];

const read = (file: string): unknown => parse(readFileSync(file, 'utf8'));
