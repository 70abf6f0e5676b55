/** A fresh random UUID (RFC 9562 version 4). */
export function randomId(): string {
  return crypto.randomUUID();
}

/** Fresh random bytes. */
export function randomBytes(count: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(count));
}
