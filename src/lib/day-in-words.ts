/** A day as people say it: `woensdag 2 december 2026`. @param day `2026-12-02` */
export function dayInWords(day: string): string {
  return new Date(`${day}T12:00:00Z`).toLocaleDateString('nl-BE', {
    dateStyle: 'full',
    timeZone: 'UTC',
  });
}
