import { pieceIn } from '#text/piece-in.ts';

/**
 * Asks before a link of ours takes away what was typed: a page keeps no text, on purpose. Never before the exit, which
 * has to be quick, and never by the browser, whose own question the exit would meet too.
 */
export function askBeforeLeaving(desk: HTMLElement, hasText: () => boolean): void {
  // Before any other listener: some links of ours leave by a script of their own.
  document.addEventListener(
    'click',
    (event) => {
      const link = linkAt(event);
      if (!link || !desk.isConnected || !hasText()) return;
      if (link === agreed) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      ask(desk, link);
    },
    true,
  );
}

/** Link that may be followed: the writer said so. */
let agreed: HTMLAnchorElement | undefined;

/** The link that was pressed, if it leads to another page in this window. */
function linkAt(event: MouseEvent): HTMLAnchorElement | undefined {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || link.closest('quick-exit') || link.getAttribute('href')?.startsWith('#'))
    return undefined;
  return link.protocol.startsWith('http') ? link : undefined;
}

function ask(desk: HTMLElement, link: HTMLAnchorElement): void {
  document.querySelector('dialog.ask')?.remove();
  desk.append(...pieceIn(desk, 'leaving'));
  const dialog = desk.querySelector<HTMLDialogElement>('dialog.ask');
  const stay = () => {
    dialog?.remove();
    link.focus();
  };
  dialog?.querySelector('[data-stay]')?.addEventListener('click', stay);
  dialog?.querySelector('[data-go]')?.addEventListener('click', () => {
    agreed = link;
    link.click();
    agreed = undefined;
  });
  dialog?.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') stay();
  });
  // Not modal: the exit stays within reach.
  dialog?.show();
}
