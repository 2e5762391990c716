/** The day on which the tests look, in Belgium: `2026-11-24`. Sources and checks of a later day do not exist yet. */
export const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format();
