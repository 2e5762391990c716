/** A mail, without its addresses. */
export interface Mail {
  subject: string;
  text: string;
  attachments: readonly { name: string; content: string }[];
}
