import type { Phone } from '#facts/phone.ts';
import type { Provenance } from '#facts/provenance.ts';

/** Kinds of education, in the order of the list. */
export const levels = [
  'basic',
  'specialBasic',
  'secondary',
  'specialSecondary',
  'arts',
  'adult',
  'other',
] as const;
/** Kind of education. */
export type Level = (typeof levels)[number];

/** Contact point of a school at the police, ready to show. */
export interface SchoolDesk {
  /** Department or role to ask for. */
  name: string;
  /** The number to call: its own, or that of the zone. */
  phone: Phone | undefined;
  /** The number is the general one of the zone: one has to ask. */
  isGeneralNumber: boolean;
  mail: string | undefined;
  source: Provenance;
}

/** True where there is a way to reach a contact point, so that its card can be kept. */
export const isReachable = (desk: SchoolDesk | undefined): boolean =>
  desk?.phone !== undefined || desk?.mail !== undefined;

/** A place of a school as pages show it. */
export interface SchoolPlace {
  id: string;
  /** The official number; absent where none is known. */
  number: string | undefined;
  /** The name people here know it by. */
  title: string;
  /** The name in the official list, where that is another. */
  officialName: string | undefined;
  level: Level;
  /** Levels taught, in words: `kleuter en lager`. */
  taught: string;
  street: string;
  postcode: string;
  /** The village, or the municipality where no village is known. */
  place: string;
  municipality: string;
  website: string | undefined;
  /** Something about the row that a reader has to know. */
  remarks: string[];
}

/** Schools of one municipality, as a form offers them. */
export interface SchoolChoices {
  municipality: string;
  options: { id: string; label: string }[];
}

/**
 * The kind of education of a school that teaches these official codes: the first digit is the
 * level, the second says ordinary or special, the third the programme.
 */
export function levelOf(codes: readonly string[]): Level {
  return levels.find((level) => codes.some((code) => levelOfCode(code) === level)) ?? 'other';
}

function levelOfCode(code: string): Level {
  const [level, kind, programme] = code;
  if (programme === '6') return 'arts';
  if (programme === '7') return 'adult';
  if (level === '1' || level === '2') return kind === '2' ? 'specialBasic' : 'basic';
  if (level === '3') return kind === '2' ? 'specialSecondary' : 'secondary';
  return 'other';
}

/** `3211` of `3211` and of `3211-02`; nothing of a name. */
export function numberOf(id: string): string | undefined {
  return /^\d+/.exec(id)?.[0];
}

/** An address on one line: `Volhardingslaan 5, 9800 Petegem-aan-de-Leie (Deinze)`. */
export function addressOf({
  street,
  postcode,
  place,
  municipality,
}: Pick<SchoolPlace, 'street' | 'postcode' | 'place' | 'municipality'>): string {
  const where = place === municipality ? place : `${place} (${municipality})`;
  return [street, `${postcode} ${where}`].filter((part) => part !== '').join(', ');
}
