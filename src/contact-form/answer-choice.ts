import { holdsWords, wordsAt } from '#answer/words.ts';
import { afterWorkingDays } from '#contact/reminder.ts';
import { dayInWords } from '#lib/day-in-words.ts';
import type { AnswerSecret, AnswerWish } from './sealing.ts';
import { pieceIn } from '#text/piece-in.ts';

/** The words of who wants to read an answer, with what they are made of. */
interface Words {
  words: string[];
  secret: AnswerSecret;
  again: string;
  /** Which two are asked back, counted from 0. */
  asked: [number, number];
  areIn: (text: string) => boolean;
}

/** The eight words of who wants to read an answer: made on this device, shown while the form is there, and stored nowhere. */
export class AnswerChoice {
  #desk: HTMLElement;
  #place: HTMLElement;
  #words: Words;

  /**
   * Makes the words.
   * @param desk element that has what is said of them
   * @param place where the question stands
   * @param newSecret makes what they carry: it takes what seals a letter
   */
  constructor(desk: HTMLElement, place: HTMLElement, newSecret: (zone: string) => AnswerSecret) {
    this.#desk = desk;
    this.#place = place;
    const { zone = '', days } = place.querySelector('fieldset')?.dataset ?? {};
    this.#words = newWords(newSecret(zone), Number(days));
    place.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('[data-print-words]')) this.#print();
    });
  }

  /** The words, with what to do with them. */
  words(): Node[] {
    const { words, asked, secret } = this.#words;
    // While the writer copies them. What fails is tried again when the letter is sent.
    secret.root().catch(() => undefined);
    const [one, two] = asked.map((place) => String(place + 1));
    const values = Object.fromEntries(words.map((word, index) => [`word${index + 1}`, word]));
    return pieceIn(this.#desk, 'answerWords', { ...values, one: one ?? '', two: two ?? '' });
  }

  /**
   * What is said of an answer after sending.
   * @param again day from which to look; empty when there is no box for it
   */
  sentence(again: string): Node[] {
    const values = again === '' ? { failed: true } : { there: true, again: dayInWords(again) };
    return pieceIn(this.#desk, 'answerSent', values);
  }

  /** Whether something has to be mended first; it is said, and has the focus. */
  isMistaken(text: string): boolean {
    const mistake = this.#mistakeIn(text);
    const place = this.#place.querySelector<HTMLElement>('[data-answer-mistake]');
    if (place) place.hidden = mistake === null;
    if (mistake === null) return false;
    place?.replaceChildren(...pieceIn(this.#desk, 'answerMistake', { [mistake]: true }));
    // The mistake stands below the words to type, which a phone would leave above its edge.
    const [field] = mistake === 'notTyped' ? this.#typed() : [];
    field?.setAttribute('aria-describedby', place?.id ?? '');
    (field ?? place)?.focus();
    return true;
  }

  /** What a letter needs of them. */
  async wish(): Promise<AnswerWish> {
    return { root: await this.#words.secret.root(), again: this.#words.again };
  }

  #mistakeIn(text: string): 'notTyped' | 'inMessage' | null {
    const { words, asked, areIn } = this.#words;
    if (areIn(text)) return 'inMessage';
    const typed = this.#typed();
    const isRight = asked.every(
      (place, index) => typed[index]?.value.trim().toLowerCase() === words[place],
    );
    return isRight ? null : 'notTyped';
  }

  #typed(): HTMLInputElement[] {
    return [...this.#place.querySelectorAll('input')].filter(({ type }) => type === 'text');
  }

  /** Prints the words alone, as a list of things to buy: no title, no address, no date. */
  #print(): void {
    // By its name alone: a page keeps the style of a class that a script says so (`src/build/used-style.ts`).
    const list = this.#place.getElementsByClassName('eight')[0]?.cloneNode(true);
    if (!(list instanceof HTMLElement)) return;
    const { title } = document;
    list.className = 'shopping';
    document.body.append(list);
    document.title = this.#place.querySelector('fieldset')?.dataset['name'] ?? '';
    print();
    // A phone prints after it said that it did: the list, which no screen shows, stays until somebody does something.
    const done = new AbortController();
    for (const next of ['pointerdown', 'keydown'])
      addEventListener(
        next,
        () => {
          done.abort();
          document.title = title;
          list.remove();
        },
        { signal: done.signal },
      );
  }
}

function newWords(secret: AnswerSecret, days: number): Words {
  const words = wordsAt(secret.numbers);
  return {
    words,
    secret,
    again: afterWorkingDays(new Date(), days).toISOString().slice(0, 10),
    asked: twoOf(words.length),
    areIn: (text) => holdsWords(text, words),
  };
}

function twoOf(count: number): [number, number] {
  const [one = 0, two = 0] = crypto.getRandomValues(new Uint32Array(2));
  const half = count / 2;
  return [one % half, half + (two % half)];
}
