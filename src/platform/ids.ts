/** A fresh random UUID (RFC 9562 version 4). */
export function freshId(): string {
  return crypto.randomUUID();
}
