import { readLanguages } from './read-languages.ts';
import { readPhone } from './read-phone.ts';
import { type Read, readAddress, readCount, readDay, readLines } from './read-answer.ts';

/** A fact of a zone that only somebody there can give. */
export interface Question {
  /** File in the folder of the zone. */
  file: 'zone.yaml' | 'schools.yaml';
  /** Where it stands in that file: `privacy.dpo`. Also its code on the questionnaire. */
  field: string;
  ask: string;
  /** Reads the answer as a person writes it; on one line as it stands, without this. */
  read?: Read;
}

/** What a zone is asked, in the order of its questionnaire. */
export const questions: readonly Question[] = [
  {
    file: 'zone.yaml',
    field: 'phone.number',
    ask: 'Op welk nummer bereikt men de politiezone? Schrijf het zoals mensen het lezen: 09 244 24 00.',
    read: (answer) => readPhone(answer).number,
  },
  {
    file: 'zone.yaml',
    field: 'phone.source',
    ask: 'Op welke pagina staat dat nummer? Schrijf het adres: https://…',
    read: readAddress,
  },
  {
    file: 'zone.yaml',
    field: 'phone.checkedOn',
    ask: 'Op welke dag keek iemand dat nummer daar na? Schrijf jaar-maand-dag: 2026-11-28.',
    read: readDay,
  },
  {
    file: 'zone.yaml',
    field: 'website.url',
    ask: 'Wat is het adres van de eigen site van de zone?',
    read: readAddress,
  },
  {
    file: 'zone.yaml',
    field: 'website.checkedOn',
    ask: 'Op welke dag keek iemand dat adres na? Schrijf jaar-maand-dag: 2026-11-28.',
    read: readDay,
  },
  {
    file: 'zone.yaml',
    field: 'privacy.controller',
    ask: 'Wie is verantwoordelijk voor de gegevens? Schrijf de naam van de zone en een postadres, geen naam van een mens.',
    read: readLines,
  },
  {
    file: 'zone.yaml',
    field: 'privacy.dpo',
    ask: 'Hoe bereikt men de functionaris voor gegevensbescherming (DPO)? Schrijf een mailadres van de dienst of een postadres.',
    read: readLines,
  },
  {
    file: 'zone.yaml',
    field: 'privacy.reviewedOn',
    ask: 'Op welke dag las iemand van de zone de privacypagina na? Schrijf jaar-maand-dag: 2026-11-28.',
    read: readDay,
  },
  {
    file: 'zone.yaml',
    field: 'accessibility.reviewedOn',
    ask: 'Op welke dag las iemand van de zone de toegankelijkheidsverklaring na? Schrijf jaar-maand-dag: 2026-11-28.',
    read: readDay,
  },
  {
    file: 'zone.yaml',
    field: 'openWithinWorkingDays',
    ask: 'Binnen hoeveel werkdagen opent de zone een bericht? Schrijf een getal, van 1 tot 20.',
    read: readCount,
  },
  {
    file: 'zone.yaml',
    field: 'languages',
    ask: 'Welke talen mag de site tonen naast het Nederlands? Schrijf ze met een komma ertussen: Engels, Frans, Arabisch. Geen? Schrijf: geen.',
    read: readLanguages,
  },
  {
    file: 'schools.yaml',
    field: 'desk.name',
    ask: 'Naar wie vraagt een school die belt? Schrijf een functie: contactpersoon voor de scholen.',
  },
  {
    file: 'schools.yaml',
    field: 'desk.source',
    ask: 'Op welke pagina staat dat? Schrijf het adres: https://…',
    read: readAddress,
  },
  {
    file: 'schools.yaml',
    field: 'desk.checkedOn',
    ask: 'Op welke dag keek iemand dat daar na? Schrijf jaar-maand-dag: 2026-11-28.',
    read: readDay,
  },
  {
    file: 'schools.yaml',
    field: 'desk.mail',
    ask: 'Welke mailbox van een dienst mag een school gebruiken? Nooit die van een mens.',
  },
];
