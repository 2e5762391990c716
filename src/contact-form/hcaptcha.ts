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
  const said = made('p', 'hint', place.dataset['shares']);
  const button = Object.assign(made('button', 'button', place.dataset['button']), {
    type: 'button',
  });
  const box = made('div', 'box');
  const say = (name: string) => {
    said.textContent = place.dataset[name] ?? '';
  };
  said.setAttribute('role', 'status');
  said.tabIndex = -1;
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
  place.replaceChildren(said, button, box);
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

function made(tag: string, name: string, text = ''): HTMLElement {
  const element = document.createElement(tag);
  element.className = name;
  element.textContent = text;
  return element;
}
