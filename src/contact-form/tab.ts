/** Lets the tab follow how far it is, on a page of its own. */
export function entitle(desk: HTMLElement, state: 'titleTrouble' | 'titleSent'): void {
  document.title = desk.dataset[state] ?? document.title;
}
