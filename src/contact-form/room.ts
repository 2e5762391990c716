import { pieceIn } from '#text/piece-in.ts';

/** From so many characters left, the room is also said to who hears the page. */
const SPOKEN_FROM = 500;
/** Nobody is told while they type: after a pause of this length. */
const PAUSE_MS = 1000;

/** Shows how much room is left, or how much too long the text is, and says so near the end. */
export function countRoom(desk: HTMLElement, text: HTMLTextAreaElement): void {
  const shown = desk.querySelector<HTMLElement>('[data-max]');
  const spoken = desk.querySelector<HTMLElement>('[data-room]');
  if (!shown || !spoken) throw new Error('<contact-form> needs a place for the room.');
  let timer: ReturnType<typeof setTimeout> | undefined;
  text.addEventListener('input', () => {
    const left = Number(shown.dataset['max']) - text.value.length;
    const said = roomIn(desk, left);
    shown.replaceChildren(...said);
    shown.classList.toggle('why', left < 0);
    clearTimeout(timer);
    timer = setTimeout(() => {
      spoken.textContent = left <= SPOKEN_FROM ? shown.textContent : '';
    }, PAUSE_MS);
  });
}

function roomIn(desk: HTMLElement, left: number): Node[] {
  const name = left < 0 ? 'over' : 'left';
  const count = Math.abs(left);
  return pieceIn(desk, 'room', {
    [count === 1 ? `${name}One` : name]: true,
    count: count.toLocaleString('nl-BE'),
  });
}
