import { readWords, wordsOf, type WordReading } from '#answer/words.ts';
import type { PieceValues } from '#lib/piece.ts';
import { conversationOf, type Conversation } from './reading.ts';

/** The field for the eight words, and what they open: worked out on this device, before somebody asks for it. */
export interface WordsField {
  /** Whether nothing stands in it. */
  isEmpty: () => boolean;
  /** What was typed, as far as this device can tell. */
  read: () => WordReading;
  /** Puts other words in it. */
  fill: (words: string) => void;
  /** Forgets what was typed, and what it opens. */
  empty: () => void;
  /** What those words open. Rejects when the device has no memory for it. */
  conversationOf: (secret: Uint8Array) => Promise<Conversation>;
}

/** Begins to work out what is typed. @param zone folder of the zone: its words open nothing at another */
export function wordsField(field: HTMLTextAreaElement, zone: string): WordsField {
  let ahead: { words: string; conversation: Promise<Conversation> } | undefined;

  const read = () => readWords(field.value);
  const fill = (words: string) => {
    field.value = words;
  };

  function known(secret: Uint8Array): Promise<Conversation> {
    const words = wordsOf(secret).join(' ');
    if (ahead?.words === words) return ahead.conversation;
    const mine = { words, conversation: conversationOf(secret, zone) };
    ahead = mine;
    // A device that had no memory for it may have some when somebody presses.
    mine.conversation.catch(() => {
      if (ahead === mine) ahead = undefined;
    });
    return mine.conversation;
  }

  // Eight right words take a slow phone a second: that passes while a finger goes to the button.
  field.addEventListener('input', () => {
    const reading = read();
    if (reading.kind === 'read') void known(reading.secret);
  });

  return {
    isEmpty: () => field.value === '',
    read,
    fill,
    empty: () => {
      fill('');
      ahead = undefined;
    },
    conversationOf: known,
  };
}

/** What is wrong with words, as the page says it. */
export function troubleOf(reading: Exclude<WordReading, { kind: 'read' }>): PieceValues {
  if (reading.kind === 'count') return { count: true, number: String(reading.count) };
  if (reading.kind === 'otherWords') return { otherWords: true };
  const typed = reading.slips.map((slip) => slip.typed).join(', ');
  return reading.kind === 'nearly'
    ? { nearly: true, typed, words: reading.words.join(' ') }
    : { unknown: true, typed };
}
