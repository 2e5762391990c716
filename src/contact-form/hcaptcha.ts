import { pieceIn } from '#text/piece-in.ts';

/** The part of hCaptcha's script that is used here. */
interface Hcaptcha {
  render: (
    place: HTMLElement,
    options: Record<string, string | ((token: string) => void)>,
  ) => unknown;
}

declare global {
  interface Window {
    hcaptcha?: Hcaptcha;
    hcaptchaReady?: () => void;
  }
}

const SCRIPT = 'https://js.hcaptcha.com/1/api.js?hl=nl&render=explicit&onload=hcaptchaReady';

/** Narrower than this, their usual box does not fit. */
const BOX_WIDTH = 303;

/**
 * Shows a button that loads hCaptcha, which nobody needs to press; before that, nothing is asked of them.
 * @returns gives the token of who passed, for as long as it holds
 */
export function offerHcaptcha(place: HTMLElement): () => string | undefined {
  let token: string | undefined;
  place.append(...pieceIn(place, 'hcaptcha'));
  const said = find(place, '[role="status"]');
  const button = find(place, 'button');
  const box = find(place, '.box');
  const say = (name: string) => {
    said.replaceChildren(...pieceIn(place, 'hcaptchaSays', { [name]: true }));
  };
  say('shares');
  button.addEventListener('click', () => {
    say('loading');
    said.focus();
    button.remove();
    show(box, place.dataset['sitekey'] ?? '', (next) => {
      token = next;
      say(next === undefined ? 'again' : 'passed');
    }).catch(() => {
      say('broken');
    });
  });
  return () => token;
}

async function show(
  box: HTMLElement,
  sitekey: string,
  tell: (token: string | undefined) => void,
): Promise<void> {
  await loadScript();
  const forget = () => {
    tell(undefined);
  };
  window.hcaptcha?.render(box, {
    sitekey,
    size: box.clientWidth < BOX_WIDTH ? 'compact' : 'normal',
    theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    callback: tell,
    'expired-callback': forget,
    'error-callback': forget,
  });
}

function loadScript(): Promise<void> {
  return new Promise((resolve, reject) => {
    window.hcaptchaReady = resolve;
    const script = document.createElement('script');
    script.addEventListener('error', () => {
      reject(new Error('hCaptcha does not load.'));
    });
    script.src = SCRIPT;
    document.head.append(script);
  });
}

function find(place: HTMLElement, selector: string): HTMLElement {
  const found = place.querySelector<HTMLElement>(selector);
  if (found) return found;
  throw new Error(`The place of hCaptcha needs ${selector}.`);
}
