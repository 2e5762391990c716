import type { AnswerChoice } from './answer-choice.ts';
import { fetchChecked } from './later.ts';
import type { AnswerWish } from './sealing.ts';
import { pieceIn } from '#text/piece-in.ts';

/**
 * The question whether its writer wants to read an answer. What a yes takes is fetched whatever is said, so that no host
 * can tell who waits for an answer.
 */
export class AnswerQuestion {
  #desk: HTMLElement;
  #place: HTMLElement;
  #isWanted = false;
  #choice: Promise<AnswerChoice | null> | undefined;

  /** @param desk element that has the texts of the question */
  constructor(desk: HTMLElement, place: HTMLElement) {
    this.#desk = desk;
    this.#place = place;
    place.replaceChildren(...pieceIn(desk, 'answerChoice'));
    place.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === 'radio')
        void this.#choose(target.value === 'ja');
    });
  }

  /** Tells one choice from another, so that a letter is sealed anew when it changes. */
  get state(): string {
    return this.#isWanted ? 'ja' : '';
  }

  /** Fetches what a yes takes, when the line has nothing to bring that every letter needs. */
  prepare(ready: Promise<unknown>): void {
    this.#choice ??= ready.then(() => this.#load());
  }

  /** Whether something has to be mended first; it is said, and has the focus. */
  async isMistaken(text: string): Promise<boolean> {
    if (!this.#isWanted) return false;
    const choice = await this.#choice;
    if (choice) return choice.isMistaken(text);
    this.#part('[data-answer-mistake]')?.focus();
    return true;
  }

  /** What a letter needs of it; `null` when no answer is wanted. */
  async wish(): Promise<AnswerWish | null> {
    const choice = this.#isWanted ? await this.#choice : null;
    return (await choice?.wish()) ?? null;
  }

  /**
   * What is said of an answer after sending; nothing to who wants none.
   * @param again day from which to look; empty when there is no box for it
   */
  async sentence(again: string): Promise<Node[]> {
    const choice = this.#isWanted ? await this.#choice : null;
    return choice?.sentence(again) ?? [];
  }

  async #choose(isWanted: boolean): Promise<void> {
    this.#isWanted = isWanted;
    const mistake = this.#part('[data-answer-mistake]');
    if (mistake) mistake.hidden = true;
    const list = this.#part('[data-words]');
    list?.replaceChildren(...(isWanted ? pieceIn(this.#desk, 'busy') : []));
    if (!isWanted) return;
    this.#choice ??= this.#load();
    const choice = await this.#choice;
    if (!choice) this.#choice = undefined;
    // Meanwhile it may have become a no.
    if (!this.#isWanted) return;
    list?.replaceChildren(...(choice?.words() ?? []));
    if (choice || !mistake) return;
    mistake.replaceChildren(...pieceIn(this.#desk, 'answerMissing'));
    mistake.hidden = false;
  }

  #load(): Promise<AnswerChoice | null> {
    fetchChecked('answer-choice');
    return import('./answer-choice.ts')
      .then(({ AnswerChoice }) => new AnswerChoice(this.#desk, this.#place))
      .catch(() => null);
  }

  #part(selector: string): HTMLElement | null {
    return this.#place.querySelector<HTMLElement>(selector);
  }
}
