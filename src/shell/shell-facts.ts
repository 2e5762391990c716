import type { EmergencyNumber, Phone } from '#facts/phone.ts';

/** What every page shell shows of the zone. */
export interface ShellFacts {
  /** Folder of the zone in `content/zones/`. */
  zoneId: string;
  /** Full name: `Politiezone Deinze-Zulte-Lievegem`. */
  zoneName: string;
  /** The name within a title. */
  shortName: string;
  /** General number of the zone; `null` when none is confirmed. */
  phone: Phone | null;
  /** Neutral page of another site, where the exit leads. */
  exit: string;
  /** The zone has not taken the site into use: show the banner, keep search engines out. */
  isDemo: boolean;
  /** Emergency numbers, in the order of the list of help. */
  emergency: EmergencyNumber[];
  /** There is first help in other languages than Dutch. */
  hasTranslations: boolean;
}
