/**
 * Whether a text is a whole key, a set of keys or a whole token by its look, and no piece to be put into another one.
 * Quick and without the readers, which may not be loaded yet: whether it can be read is theirs to say.
 */
export const isWhole = (text: string): boolean => isWholeKey(text) || isWholeToken(text);

/** Armour (RFC 7468), a JWK or a set of them (RFC 7517), an OpenSSH line, or bare DER. */
export function isWholeKey(input: string | Uint8Array): boolean {
  if (typeof input !== 'string') {
    return isWholeDer(Array.from(input)) || isWholeKey(new TextDecoder().decode(input));
  }
  return isArmoured(input) || isJwk(input) || openSsh.test(input) || isBareDer(input.replace(/\s/g, ''));
}

/** From the start of a line, whose white space ends with it: else each line would look through all the empty ones behind it. */
const openSsh = /^[^\S\r\n\u2028\u2029]*(?:ssh-\w+|(?:ecdsa|sk)-[\w@.-]+)[ \t]+AAAA/m;

const isArmoured = (text: string): boolean =>
  ['BEGIN', 'END'].every((verb) =>
    new RegExp(`${verb}(?: |%20|\\+)[^\\r\\n]{0,60}?(?:KEY|CERTIFICATE)`, 'i').test(text),
  );

/** A JWK, or a set of them. */
export function isJwk(text: string): boolean {
  const name = text.search(/["']?\b(?:kty|keys)["']?\s*:/);
  return name > 0 && text.lastIndexOf('{', name) >= 0 && text.includes('}', name);
}

/** Base64 or hexadecimal of a DER SEQUENCE, or base64 of a PEM. */
function isBareDer(text: string): boolean {
  if (text.startsWith('LS0tLS1CRUdJTi')) return true;
  const [hex] = /^30[0-9a-f]{80,}$/i.exec(text) ?? [];
  if (hex !== undefined) return isWholeDer(hex.match(/../g)?.map((two) => Number.parseInt(two, 16)) ?? []);
  const [, base64] = /^(M[A-Za-z0-9+/_-]{43,})={0,2}$/.exec(text) ?? [];
  return base64 !== undefined && isWholeDer(decoded(base64));
}

function decoded(base64: string): number[] {
  const whole = base64.length % 4 === 1 ? '' : base64;
  return Array.from(atob(whole.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));
}

/** A SEQUENCE that is as long as it says (X.690 section 8.1.3). */
function isWholeDer([tag, first = 0, ...rest]: readonly number[]): boolean {
  const size = first < 0x80 ? 0 : first - 0x80;
  const length = size === 0 ? first : rest.slice(0, size).reduce((sum, byte) => sum * 256 + byte, 0);
  return tag === 0x30 && size <= 4 && size + length === rest.length;
}

/**
 * A compact token (RFC 7515 section 7.1, RFC 7516 section 7.1) with whatever is around it, also one whose signature is
 * missing, or one in JSON.
 */
const isWholeToken = (text: string): boolean =>
  isJsonToken(text) || isDottedWord(text) || text.split(/[^\w\s.=+/-]/).some(holdsCompact);

const isJsonToken = (text: string): boolean =>
  /^\s*\{/.test(text) && /"(?:signatures?|ciphertext)"\s*:/.test(text);

/** Nothing else, and too long for a name with dots: a token whose beginning was not copied. */
const isDottedWord = (text: string): boolean =>
  text.length > 40 && /^\s*[\w=+/-]+(?:\.[\w=+/-]*){2,}\s*$/.test(text);

/** What begins like a header, and more behind the dot that ends it. */
function holdsCompact(run: string): boolean {
  const parts = run.split('.');
  return parts.some(
    (part, index) =>
      /(?:^|[^\w-]|[Bb]earer|=3D)(?:eyJ|eyA|ewk|ewo|ew0|e30)/.test(part) &&
      (index + 2 < parts.length || (parts[index + 1] ?? '').trim() !== ''),
  );
}
