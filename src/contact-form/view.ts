/** Gives a text of the page by its name; the page carries them where only scripts look. */
export type Told = (name: string) => string;

/** The summary above a form that was not sent. */
export function alertOf(told: Told, trouble: string, problems: readonly Linked[]): HTMLElement {
  const alert = element('section', { class: 'alert', role: 'alert', tabindex: '-1' }, [
    element('h2', { id: 'fout' }, [told('alert.heading')]),
    element('p', {}, [told(trouble)]),
    element(
      'ul',
      { role: 'list' },
      problems.map(({ name, anchor }) =>
        element('li', {}, [element('a', { href: anchor }, [told(`problem.${name}`)])]),
      ),
    ),
    element('p', {}, [told('alert.typedstays')]),
    element('p', {}, [
      `${told('alert.orcall')} `,
      told('alert.tel') === ''
        ? told('alert.phone')
        : element('a', { href: told('alert.tel') }, [told('alert.phone')]),
    ]),
  ]);
  alert.setAttribute('aria-labelledby', 'fout');
  return alert;
}

/** A problem, and the control that it is about. */
export interface Linked {
  name: string;
  anchor: string;
}

/** The sentence beside a control. */
export function whyOf(told: Told, problem: string): HTMLElement {
  return element('p', { class: 'why' }, [told(`problem.${problem}`)]);
}

/** What is shown while this device works: how far it is, and a way out. */
export function progressView(
  told: Told,
  most: number,
  skip: () => void,
): { view: HTMLElement; progress: HTMLProgressElement } {
  const progress = document.createElement('progress');
  progress.max = most;
  progress.value = 0;
  progress.setAttribute('aria-label', told('work.progress'));
  const button = element('button', { class: 'button', type: 'button' }, [told('work.skip')]);
  button.addEventListener('click', skip);
  return { view: element('div', { class: 'work' }, [progress, button]), progress };
}

/**
 * What takes the place of the page, or of a part of it, once the message is sent.
 * @param rank of its heading; within a part it leads to no other page
 */
export function sentView(
  told: Told,
  receipt: string,
  rank: 1 | 3,
): [HTMLElement, ...HTMLElement[]] {
  const says = (name: string) => element('p', {}, [told(`sent.${name}`)]);
  const part = (head: string, content: Node[]) => partOf(rank === 1 ? 'h2' : 'h4', head, content);
  const link = element('a', { href: '/hulp/' }, [told('sent.worselink')]);
  return [
    element('div', { class: 'head' }, [
      element(`h${rank}`, { tabindex: '-1' }, [told('sent.title')]),
      element('p', { class: 'lead' }, [told('sent.lead')]),
    ]),
    part(told('sent.numberheading'), [
      element('p', { class: 'code', 'data-receipt': '' }, [receipt]),
      says('numberuse'),
    ]),
    part(told('sent.worseheading'), [
      says('worse'),
      ...(rank === 1 ? [element('p', {}, [link])] : []),
    ]),
    part(told('sent.leaveheading'), [says('leave')]),
  ];
}

function partOf(heading: 'h2' | 'h4', head: string, content: Node[]): HTMLElement {
  const flow = element('div', { class: 'flow' }, content);
  return element('section', { class: 'part' }, [
    element('div', {}, [element(heading, {}, [head]), flow]),
  ]);
}

function element(
  tag: string,
  attributes: Record<string, string>,
  content: readonly (Node | string)[],
): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...content);
  return made;
}
