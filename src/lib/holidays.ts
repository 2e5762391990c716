/** Holidays with a date of their own, as `MM-DD`. */
const fixedDays = ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25'];

/** Holidays that move with Easter, in days after it: Easter Monday, Ascension, Whit Monday. */
const daysAfterEaster = [1, 39, 50];

const DAY = 86_400_000;

/**
 * True when `date` (`2026-12-25`) is one of the ten Belgian public holidays.
 * Source: royal decree of 18 April 1974 under the act of 4 January 1974,
 * https://employment.belgium.be/en/regulation-public-holidays; the days as a union lists them,
 * https://acv-transcom.acv-online.be/acv-transcom/ik-werk-in-de-sector/post/verloven/jaarlijkse-vakantie/wettelijke-feestdagen/wettelijke-feestdagen.html.
 */
export function isHoliday(date: string): boolean {
  if (fixedDays.includes(date.slice(5))) return true;
  const easter = Date.parse(easterSunday(Number(date.slice(0, 4))));
  return daysAfterEaster.includes((Date.parse(date) - easter) / DAY);
}

/** Easter Sunday of a year of the Gregorian calendar, as `2026-04-05`. */
export function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  // Lunar correction of the Gregorian computus.
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const sum = epact + weekday - 7 * late + 114;
  const month = Math.floor(sum / 31);
  const day = (sum % 31) + 1;
  return `${String(year)}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
