/** A mail, without its addresses. */
export interface Mail {
  subject: string;
  text: string;
  attachment: { name: string; content: string } | null;
}
