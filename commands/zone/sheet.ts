/** Second line of a questionnaire, so that its answers never end in another zone. */
export const OF_ZONE = 'Blad van de zone:';

/** Last line of the questions: what follows, a greeting among them, answers none. */
export const END = 'Einde van de vragen.';

/** A sign of a list, which word processors put before a line by themselves. */
const BULLET = '(?:[•·o*–-] )?';

/** What came back on a questionnaire. */
export interface Sheet {
  /** Zone that it was made for; nothing when that line is gone. */
  zone: string | undefined;
  /** What stands behind `Antwoord:`, by the code of its question or the address of its source; what was left open is not among them. */
  answers: Map<string, string>;
}

/**
 * Reads a questionnaire as word processors and mail programs save it.
 * @throws with a Dutch sentence when it is no plain text, or an answer stands under no question
 */
export function readSheet(bytes: Uint8Array): Sheet {
  const [asked = ''] = plain(decode(bytes)).split(new RegExp(`^ *${END.slice(0, -1)}\\b`, 'im'));
  const [head = '', ...parts] = asked.split(
    new RegExp(`^ *${BULLET}(?:\\d+[.)]? *)?(?=\\[(?:[\\w.]+|https?:[^\\s\\]]+)\\])`, 'm'),
  );
  const given = parts.map((part): [string, string] => {
    const [code, ...said] = [part.slice(1, part.indexOf(']')), ...answersIn(part)];
    if (said.length > 1)
      throw new Error(`Onder [${code}] staat twee keer "Antwoord:". Zet terug wat ertussen stond.`);
    return [code, said.join('')];
  });
  const [stray] = answersIn(head).filter(Boolean);
  if (stray !== undefined)
    throw new Error(`"${stray}" staat onder geen code. Zet ze terug boven het antwoord.`);
  return {
    zone: new RegExp(`^ *${OF_ZONE} *([a-z-]+)`, 'im').exec(head)?.[1]?.toLowerCase(),
    answers: new Map(given.filter(([, answer]) => answer !== '')),
  };
}

/** Word on Windows saves text in the letters of that system, and Notepad may save it in two bytes a letter. */
function decode(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  // Of newer and older documents of word processors, rich text and PDF.
  if (/^(?:PK|ÐÏ|\{\\rt|%PDF)/.test(start))
    throw new Error(
      'Dit is een document met opmaak. Bewaar het in Word nog eens, als "Tekst zonder opmaak (*.txt)".',
    );
  if (start.startsWith('ÿþ')) return new TextDecoder('utf-16le').decode(bytes);
  if (start.startsWith('þÿ')) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Without marks of a reply, odd spaces, and the addresses that a mail program repeats behind what it made a link of. */
function plain(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/^(?:> ?)+/gm, '')
    .replace(/<(?:https?:|mailto:)[^>\n]*>/g, '');
}

function answersIn(part: string): string[] {
  const [, ...answers] = part.split(new RegExp(`^ *${BULLET}Antwoord *:`, 'im'));
  return answers.map((answer) => {
    const lines = answer.split('\n').map((line) => line.trim());
    const said = lines
      .filter(Boolean)
      .join('\n')
      .replace(/^["“”„'‘](.*)["“”'’]$/s, '$1');
    return isOpen(said) ? '' : said;
  });
}

/** What people write when they do not know: that is no fact. */
function isOpen(answer: string): boolean {
  return /^(?:[?…._–-]+|n\.?v\.?t\.?|onbekend|(?:dat )?(?:weet ik|weten we) (?:nog )?niet)\.?$/i.test(
    answer,
  );
}
