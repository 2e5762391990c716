/** A moment as clocks in Belgium show it: `24 november 2026 om 21:35`; `full` has the day of the week as well. */
export function momentInWords(moment: Date, dateStyle: 'long' | 'full' = 'long'): string {
  return moment.toLocaleString('nl-BE', {
    dateStyle,
    timeStyle: 'short',
    timeZone: 'Europe/Brussels',
  });
}
