import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { answersTo, type Guide, indexOf } from '#search/guide.ts';
import { lightest } from '#search/lightest.ts';
import { guideSchema } from '#search/schema.ts';
import { wordsIn } from '#lib/search.ts';
import { findings } from '#tests/readers/findings.ts';
import { organisations } from '#tests/readers/texts.ts';

const { subjects, alike, ignore } = guideSchema.parse(
  parse(readFileSync('content/search.yaml', 'utf8')),
);
const ids = organisations.map(({ id }) => id);
const guide: Guide = {
  subjects: subjects.map(({ about, to, call, words }) => [
    about,
    to,
    ids.indexOf(call[0] ?? ''),
    words,
  ]),
  lines: organisations.map(({ id, name, phone }) => [
    id,
    name,
    phone?.number ?? '',
    phone?.tel ?? '',
  ]),
  alike,
  ignore,
};
const index = indexOf(lightest(guide));
const placesFor = (typed: string) => answersTo(index, typed).map(({ to }) => to);

/** What somebody may type, and the places of which one has to be among the first two answers. */
const asked: [typed: string, ...places: string[]][] = [
  ['slaat', '/stop/jij/'],
  ['mijn man slaat mij', '/stop/jij/'],
  ['ik word gewurgd', '/stop/jij/'],
  ['politieman', '/thema/agent/'],
  ['foto gaat rond', '/thema/beelden/'],
  ['cyberpesten', '/scholen/afspraken/gedrag/', '/stop/jong/', '/aanbod/school/'],
  ['bankkaart', '/thema/ouder/'],
  ['mijn bericht intrekken', '/bericht/'],
  ['zoon slaat mij', '/thema/kind-slaat/'],
  ['wordt geslagen', '/stop/jij/'],
  ['papa', '/stop/jong/'],
  ['oma', '/thema/ouder/'],
  ['bejaarde', '/thema/ouder/'],
  ['dronken', '/hulp/druglijn/'],
  ['alcohol', '/hulp/druglijn/'],
  ['drank', '/hulp/druglijn/'],
  ['opvang', '/thema/nacht/#waar-kan-je-vannacht-slapen'],
  ['gedwongen huwelijk', '/thema/trouwen/'],
  ['zonder papieren', '/thema/papieren/'],
  ['verblijf', '/thema/papieren/'],
  ['werkgever', '/aanbod/gelijke-kansen/#waar-meld-je-discriminatie'],
  ['toxic', '/thema/jongeren/'],
  ['mijn vriendje checkt mijn snapchat', '/thema/jongeren/'],
  ['ik wil weglopen', '/thema/jongeren/'],
  ['tiener', '/thema/jongeren/'],
  ['moet ik naar een instelling', '/thema/jongeren/'],
  ['advocaat', '/thema/rechter/'],
  ['schulden', '/hulp/caw/'],
  ['naaktfoto', '/thema/beelden/'],
  ['sextortion', '/thema/beelden/'],
  ['turks', '/talen/'],
  ['arabisch', '/talen/'],
  ['scheiding', '/hulp/caw/'],
  ['radicalisering', '/thema/radicaal/'],
  ['mensenhandel', '/thema/uitbuiting/'],
  ['loverboy', '/thema/uitbuiting/'],
  ['eer', '/thema/trouwen/'],
  // What was tried besides: slips, other forms, whole sentences, names of lines.
  ['zelfmort', '/hulp/zelfmoordlijn-1813/'],
  ['verkragt', '/thema/seks/'],
  ['ik ben gisteren verkracht', '/thema/seks/'],
  ['mijn ex volgt me', '/thema/volgen/'],
  ['ik sla mijn vrouw en wil stoppen', '/stop/stap/'],
  ['kinderen van de buren schreeuwen', '/stop/zien/', '/aanbod/opvoeding/'],
  ['waar kan ik slapen vannacht', '/thema/nacht/#waar-kan-je-vannacht-slapen'],
  ['ik ben doof', '/thema/doof/'],
  ['klacht intrekken', '/stop/jij/#moet-je-klacht-neerleggen'],
  ['discriminatie', '/aanbod/gelijke-kansen/'],
  ['racist op het werk', '/aanbod/gelijke-kansen/#waar-meld-je-discriminatie'],
  ['stalking', '/thema/volgen/'],
  ['nummer gekregen', '/bericht/'],
  ['antwoord lezen', '/antwoord/'],
  ['mijn acht woorden', '/antwoord/'],
  ['awel', '/hulp/awel/'],
  ['1712', '/hulp/hulplijn-1712/'],
  ['0800 13 500', '/hulp/caw/', '/hulp/caw-opvang/'],
  ['tele onthaal', '/hulp/tele-onthaal/'],
  ['beroepsgeheim', '/samenwerking/geheim/'],
  ['ik kreeg een brief', '/thema/brief/'],
  ['het is nacht', '/thema/nacht/'],
  // What found nothing, or led a frightened reader to the wrong door.
  ['ik wil niet meer leven', '/hulp/zelfmoordlijn-1813/'],
  ['mijn man heeft een wapen', '/stop/jij/'],
  ['ik ben zwanger en hij slaat', '/stop/jij/'],
  ['ik ben bang voor mijn man', '/stop/jij/'],
  ['opgesloten', '/stop/herken/'],
  ['ik sla mijn kinderen', '/stop/stap/'],
  ['sla', '/stop/stap/'],
  ['gps', '/veilig-surfen/#denk-je-dat-iemand-meekijkt-op-je-gsm'],
  ['moord', '/stop/jij/'],
  ['is het mijn schuld', '/stop/jij/'],
  ['gedwongen seks', '/thema/seks/'],
  ['mijn man dwingt mij tot seks', '/thema/seks/'],
  ['gaan ze mijn kinderen afpakken', '/aanbod/opvoeding/#wat-als-de-politie-bij-je-langskomt'],
  ['geroep', '/stop/zien/'],
  ['leerkracht raakt mij aan', '/thema/seks/'],
  ['grensoverschrijdend gedrag', '/thema/seks/'],
  ['gechanteerd', '/thema/beelden/'],
  ['mijn man leest mijn gsm', '/veilig-surfen/#denk-je-dat-iemand-meekijkt-op-je-gsm'],
  ['mijn partner kijkt mee', '/veilig-surfen/#denk-je-dat-iemand-meekijkt-op-je-gsm'],
  ['geschiedenis wissen', '/veilig-surfen/'],
  ['staat het op mijn telefoonrekening', '/veilig-surfen/'],
  ['ik kan niet praten', '/thema/doof/'],
  ['woonzorgcentrum', '/thema/ouder/'],
  ['pro deo', '/thema/rechter/'],
  ['wat gebeurt er als ik 101 bel', '/stop/politie/'],
  ['waar is het bureau', '/aanbod/slachtoffers/#wat-gebeurt-er-stap-voor-stap'],
  ['contactpersoon school', '/scholen/'],
  ['ik heb gevoelens voor kinderen', '/hulp/stop-it-now/'],
  ['vechtscheiding', '/hulp/caw/'],
  // What people typed who were neither hit by a partner nor a child.
  ['ik hoor gegil bij de buren', '/stop/zien/'],
  ['mijn kleinkind', '/aanbod/opvoeding/'],
  ['kleinzoon steelt geld', '/thema/kind-slaat/'],
  ['mijn broer verwaarloost onze vader', '/thema/ouder/'],
  ['mijn hond', '/thema/weg/'],
  ['mijn ex brengt de kinderen niet terug', '/thema/terug/'],
  ['omgangsregeling', '/thema/terug/'],
  ['whatsapp', '/veilig-surfen/#denk-je-dat-iemand-meekijkt-op-je-gsm'],
  ['ukraine', '/talen/'],
  ['noodgeval', '/thema/nacht/'],
  ['genitale verminking', '/thema/trouwen/'],
  ['vuurwapen', '/stop/jij/'],
  ['ik ben moe', '/hulp/tele-onthaal/'],
];

/** What somebody may type, and a place that must not be among the answers. */
const misled: [typed: string, place: string][] = [
  ['ik wil niet meer leven', '/antwoord/'],
  ['geroep', '/samenwerking/geheim/'],
  ['gaan ze mijn kinderen afpakken', '/hulp/stop-it-now/'],
  ['kinderen van de buren schreeuwen', '/hulp/stop-it-now/'],
  ['waar is het bureau', '/stop/verschil/'],
  ['pro deo', '/thema/uitbuiting/'],
  ['mijn man dwingt mij tot seks', '/hulp/stop-it-now/'],
  ['ex wil de kinderen niet teruggeven', '/stop/stap/'],
  ['hij heeft mij geslagen', '/stop/stap/'],
  ['ik heb gezien dat hij haar geslagen heeft', '/stop/stap/'],
];

test.each(misled)('"%s" does not lead to %s', (typed, place) => {
  expect(placesFor(typed)).not.toContain(place);
});

test.each(asked)('"%s" is answered at once', (typed, ...places) => {
  const found = placesFor(typed).slice(0, 2);

  expect(
    found.some((place) => places.includes(place)),
    found.join(', '),
  ).toBe(true);
});

test('every subject is found by each of its words', () => {
  expect(
    findings(
      subjects.map((subject) => ({ path: subject.about, ...subject })),
      ({ to, words }) =>
        words
          .trim()
          .split(' ')
          .filter((word) => answersTo(index, word).length === 0 || to === '')
          .map((word) => `"${word}" vindt niets`),
    ),
  ).toEqual([]);
});

test('what travels in a page finds what the whole file finds', () => {
  const whole = indexOf(guide);
  const typed = wordsIn(
    [...subjects.map((one) => `${one.about} ${one.words}`), ...alike].join(' '),
  );

  for (const word of typed) expect(answersTo(index, word), word).toEqual(answersTo(whole, word));
});

test('"eer" is no part of "meer", nor is any other short word of a longer one', () => {
  const found = answersTo(
    indexOf({
      subjects: [['Veel meer', '/meer/', 0, 'meermin']],
      lines: [],
      alike: [],
      ignore: 'veel',
    }),
    'eer',
  );

  expect(found).toEqual([]);
});

test('a word that nobody knows finds nothing, so that the page names who listens', () => {
  expect(placesFor('xyzzy')).toEqual([]);
  expect(placesFor('')).toEqual([]);
  expect(placesFor('ik heb het niet')).toEqual([]);
});

test('no word stands in two groups of words that mean the same', () => {
  const all = alike.flatMap(wordsIn);

  expect(all.filter((word, place) => all.indexOf(word) !== place)).toEqual([]);
});

test('no word that says nothing leads somewhere', () => {
  const ignored = new Set(wordsIn(ignore));

  expect(
    subjects.flatMap(({ words }) => wordsIn(words)).filter((word) => ignored.has(word)),
  ).toEqual([]);
});

test('an answer brings the line to call', () => {
  expect(answersTo(index, 'schulden').map(({ line }) => line?.[0])).toContain('caw');
});
