import type { Field, Typed } from './form.ts';

/** Most characters a message may have, counted as a browser counts `maxlength`. */
export const MAX_TEXT = 5000;

/** Most characters for how, and when, the writer can be reached safely. */
export const MAX_REACH = 200;

/**
 * Letter of each theme, in the order of the list. The letters stand in addresses (`/contact/?thema=a`),
 * posts and sealed messages, so that a history shows no sensitive word; `content/ui.nl.json` has the names.
 */
export const theme = {
  atHome: 'a',
  upbringing: 'b',
  equality: 'c',
  school: 'd',
  victims: 'e',
  other: 'z',
} as const;
/** Letter of a theme. */
export type Theme = (typeof theme)[keyof typeof theme];
/** Every letter, in the order of the list. */
export const themes = Object.values(theme);

/** Address that a form or a sealed letter is posted to. */
export const CONTACT_ADDRESS = '/api/contact';

/** Address of the form with a theme chosen. */
export function formAddress(chosen: Theme): string {
  return `/contact/?thema=${chosen}`;
}

/** What somebody wrote to the service. Never logged, never stored in clear. */
export interface Message {
  theme: Theme;
  /** 1 to `MAX_TEXT` characters, with `\n` for a new line. */
  text: string;
  /** Name of a municipality of the zone, or `null` when the writer did not say. */
  municipality: string | null;
  /** How and when the writer can be reached safely, or `null` for "do not". */
  reach: string | null;
  /** Name and number of a school of the zone, or `null` when the writer did not say. */
  school: string | null;
  /** What the writer does at a school, or `null` when the writer did not say. */
  position: Position | null;
}

/** A message of which the writer said nothing more than this. */
export function bareMessage(about: Theme, text: string): Message {
  return { theme: about, text, municipality: null, reach: null, school: null, position: null };
}

/** The two answers to "may we reach you?". */
export const mayReach = { no: 'nee', yes: 'ja' } as const;

/** What people do at a school, in the order of the list. They stand in letters, so they are Dutch. */
export const positions = [
  'directie',
  'begeleiding',
  'leerkracht',
  'clb',
  'leerling',
  'ouder',
] as const;
/** What somebody does at a school. */
export type Position = (typeof positions)[number];

/** Everything that can be wrong with a form, and at which control. */
export const problems = {
  'text.missing': 'text',
  'text.long': 'text',
  'theme.missing': 'theme',
  'school.unknown': 'school',
  'position.unknown': 'position',
  'municipality.unknown': 'municipality',
  'mayReach.missing': 'mayReach',
  'reach.missing': 'reach',
  'reach.long': 'reach',
} as const satisfies Record<string, Field>;
/** One thing that is wrong. `content/ui.nl.json` says what to do about it. */
export type Problem = keyof typeof problems;

/** Every problem, in the order of the form. */
export const problemNames = Object.keys(problems).filter(
  (name): name is Problem => name in problems,
);

/** What the lists of the form offer in this zone: names, by what the form posts. */
export interface Choices {
  municipalities: Readonly<Record<string, string>>;
  /** Offered with the theme of schools. */
  schools: Readonly<Record<string, string>>;
}

/** A message, or what is still wrong, in the order of the form. */
export type Validation = { ok: true; message: Message } | { ok: false; problems: Problem[] };

/** Reads a message from what was typed. */
export function validate(typed: Typed, choices: Choices): Validation {
  const form = { ...typed, text: tidy(typed.text), reach: tidy(typed.reach) };
  const found = problemNames.filter((problem) => isWrong[problem](form, choices));
  if (found.length > 0) return { ok: false, problems: found };
  return { ok: true, message: toMessage(form as SoundForm, choices) };
}

/** A form without problems. */
type SoundForm = Typed & { theme: Theme; position: Position | '' };

function toMessage(form: SoundForm, { municipalities, schools }: Choices): Message {
  return {
    theme: form.theme,
    text: form.text,
    municipality: municipalities[form.municipality] ?? null,
    reach: form.mayReach === mayReach.yes ? form.reach : null,
    school: schools[form.school] ?? null,
    position: form.position === '' ? null : form.position,
  };
}

/** When a form has each problem. By hand: browsers fetch this before they can seal, and a library of schemas weighs 5 kB. */
const isWrong: Record<Problem, (form: Typed, choices: Choices) => boolean> = {
  'text.missing': ({ text }) => text === '',
  'text.long': ({ text }) => text.length > MAX_TEXT,
  'theme.missing': (form) => !isOneOf(themes, form.theme),
  'school.unknown': ({ school }, { schools }) => !isOffered(school, schools),
  'position.unknown': ({ position }) => position !== '' && !isOneOf(positions, position),
  'municipality.unknown': ({ municipality }, { municipalities }) =>
    !isOffered(municipality, municipalities),
  // Nobody is taken at a word that they did not say: silence is no "no".
  'mayReach.missing': (form) => !isOneOf(Object.values(mayReach), form.mayReach),
  'reach.missing': ({ mayReach: may, reach }) => may === mayReach.yes && reach === '',
  'reach.long': ({ mayReach: may, reach }) => may === mayReach.yes && reach.length > MAX_REACH,
};

function isOneOf(names: readonly string[], name: string): boolean {
  return names.includes(name);
}

/** A choice from a list, or none. */
function isOffered(key: string, names: Readonly<Record<string, string>>): boolean {
  return key === '' || Object.hasOwn(names, key);
}

/** One kind of line end, no control characters, no half characters: what a reader can see. */
export function tidy(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .toWellFormed()
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}
