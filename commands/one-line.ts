import { stripVTControlCharacters } from 'node:util';

/** Of a list with one column too many every row is wrong, and nobody reads hundreds. */
const MOST = 20;

/** The message of somebody else's error as one line: without colours, stars and the way through their code. */
export function oneLine(message: string): string {
  const [text = ''] = stripVTControlCharacters(message).split(/\n\s*(?:at |Stack backtrace)/);
  const lines = text.replaceAll('**', '').split('\n');
  const parts = lines
    .map((line) => line.replace(/^[\s:]+/, '').trim())
    .filter((line) => line !== '');
  const more = parts.length - MOST;
  return [...parts.slice(0, MOST), ...(more > 0 ? [`and ${more} more.`] : [])].join(' · ');
}
