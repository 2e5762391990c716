/** Ways in which the fake Resend treats a request; true when the mail counts as accepted. */
export const responseModes = {
  accept: true,
  /** Accepts, and answers after the sender has stopped waiting. */
  late: true,
  /** Accepts, and breaks off in the middle of the answer. */
  half: true,
  /** Accepts, and drops the connection before the answer. */
  drop: true,
  /** Breaks off in the middle of an answer, without accepting. */
  halfRefused: false,
  /** Drops the connection before it reads the mail. */
  cut: false,
  /** 429 with `retry-after`. */
  tooMany: false,
  /** 500 with JSON. */
  error: false,
  /** 502 with a page. */
  page: false,
  /** 200 with a page. */
  pageThatLooksRight: false,
  /** Never answers. */
  nothing: false,
} as const;
/** How the fake Resend answers. */
export type ResponseMode = keyof typeof responseModes;

/** What the site took of what it was told about mails: of the mail service, and of somebody else. */
export interface Events {
  heard: number;
  believed: number;
}

/** What may become of a mail, in the words of the mail service; most arrive. */
export const fates = ['delivered', 'delivered', 'delivered', 'bounced', 'complained', 'suppressed'];

/** A mail that the fake accepted, as it came. */
export interface Accepted {
  key: string;
  body: string;
}
