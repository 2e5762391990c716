import { execFile } from 'node:child_process';

/** What the page shows below the form. */
export interface Check {
  state: 'busy' | 'right' | 'wrong';
  text: string;
}

/** Runs `npm run texts` after each change, never twice at a time, and tells whoever listens. */
export class Checks {
  readonly #listeners = new Set<(check: Check) => void>();
  #last: Check = { state: 'busy', text: 'De teksten worden nagekeken …' };
  #isRunning = false;
  #isAskedAgain = false;

  /** Tells what is known now, and what follows. */
  listen(listener: (check: Check) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#last);
    return () => this.#listeners.delete(listener);
  }

  run(): void {
    this.#isAskedAgain = true;
    if (this.#isRunning) return;
    this.#isRunning = true;
    void this.#runAll().finally(() => (this.#isRunning = false));
  }

  async #runAll(): Promise<void> {
    while (this.#isAskedAgain) {
      this.#isAskedAgain = false;
      this.tell({ state: 'busy', text: 'De teksten worden nagekeken …' });
      const text = await texts();
      this.tell(
        text === ''
          ? { state: 'right', text: 'Alles klopt. Bekijk je wijziging met npm start.' }
          : { state: 'wrong', text },
      );
    }
  }

  /** Tells whoever listens. */
  tell(check: Check): void {
    this.#last = check;
    for (const listener of this.#listeners) listener(check);
  }
}

/** What `npm run texts` says; nothing when all is well. */
function texts(): Promise<string> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['commands/texts.ts'], (_error, out, err) => {
      resolve((out + err).trim());
    });
  });
}
