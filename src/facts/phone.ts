/** A telephone number, as people read it and as a telephone dials it. */
export interface Phone {
  number: string;
  tel: string;
}

/** An emergency number, and who answers. */
export interface EmergencyNumber {
  /** As people read it. */
  number: string;
  /** As a telephone dials it. */
  tel: string;
  /** Service that answers, in a few words. */
  who: string;
}
