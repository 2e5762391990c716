/** A telephone number. */
export interface Phone {
  /** As people read it. */
  number: string;
  /** As a telephone dials it. */
  tel: string;
}

/** An emergency number, and who answers. */
export interface EmergencyNumber extends Phone {
  /** Service that answers, in a few words. */
  who: string;
}
