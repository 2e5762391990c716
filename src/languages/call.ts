import type { Phone } from '#facts/phone.ts';

/** A number to call, with what it is for in the language of the page. */
export interface Call {
  /** Name of the organisation, in Dutch. */
  name: string;
  /** Number to call. */
  phone: Phone;
  /** Danger to life: shown in red. */
  isEmergency: boolean;
  /** Reason to call, in the language of the page. */
  text: string;
  /** Languages in which somebody answers; `null` when that is not confirmed. */
  languages: readonly string[] | null;
}
