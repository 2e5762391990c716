/** Short name of a recipient in a post: its last eight signs, six of which are a check of the others. */
export function keyId(recipient: string): string {
  return recipient.slice(-8);
}
