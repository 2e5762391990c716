import { hkdfSync } from 'node:crypto';

/**
 * Bytes made from the site's secret that no other use of it has (HKDF with SHA-256, RFC 5869).
 * @param use names what they are for
 */
export function derivedKey(secret: string, use: string, length: number): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', `sociale-politie/${use}`, length));
}
