/** Names of this directory live in a space of their own, so that no other list makes the same ids. */
const NAMESPACE = 'f2a1c0de-5b0c-4a86-9a3e-6d1f7b2c4e58';

/**
 * The same id for the same name, today and after every build: a UUID of version 5.
 * Source: RFC 9562, 5.5, https://www.rfc-editor.org/rfc/rfc9562.
 */
export async function uuidOf(name: string): Promise<string> {
  const space = Uint8Array.from(NAMESPACE.replaceAll('-', '').match(/../g) ?? [], (pair) =>
    parseInt(pair, 16),
  );
  const bytes = new Uint8Array([...space, ...new TextEncoder().encode(name)]);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-1', bytes)).slice(0, 16);
  const hex = [...digest].map(versioned).map((byte) => byte.toString(16).padStart(2, '0'));
  return [hex.slice(0, 4), hex.slice(4, 6), hex.slice(6, 8), hex.slice(8, 10), hex.slice(10)]
    .map((part) => part.join(''))
    .join('-');
}

/** Version 5 in byte 6, the variant in byte 8. */
function versioned(byte: number, place: number): number {
  if (place === 6) return (byte & 0x0f) | 0x50;
  return place === 8 ? (byte & 0x3f) | 0x80 : byte;
}
