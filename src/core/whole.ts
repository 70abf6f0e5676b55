/**
 * Whether a text is a whole key, a set of keys or a whole token by its look, and no piece to be put into another one.
 * Quick and without the readers, which may not be loaded yet: whether it can be read is theirs to say.
 */
export const isWhole = (text: string): boolean => isWholeKey(text) || isWholeToken(text);

/** Armour (RFC 7468), a JWK or a set of them (RFC 7517), an OpenSSH line, or bare DER. */
function isWholeKey(text: string): boolean {
  return isArmoured(text) || isJwk(text) || openSsh.test(text) || isBareDer(text.replace(/\s/g, ''));
}

const openSsh = /^\s*(?:ssh-\w+|(?:ecdsa|sk)-[\w@.-]+)[ \t]+AAAA/m;

const isArmoured = (text: string): boolean =>
  ['BEGIN', 'END'].every((verb) =>
    new RegExp(`${verb}(?: |%20|\\+)[^\\r\\n]{0,60}?(?:KEY|CERTIFICATE)`, 'i').test(text),
  );

function isJwk(text: string): boolean {
  const name = text.search(/["']?\b(?:kty|keys)["']?\s*:/);
  return name > 0 && text.lastIndexOf('{', name) >= 0 && text.includes('}', name);
}

/** Base64 or hexadecimal of a DER SEQUENCE that is as long as it says (X.690 section 8.1.3), or base64 of a PEM. */
function isBareDer(text: string): boolean {
  if (text.startsWith('LS0tLS1CRUdJTi') || /^30[0-9a-f]{80,}$/i.test(text)) return true;
  const [, digits] = /^(M[A-Za-z0-9+/_-]{43,})={0,2}$/.exec(text) ?? [];
  if (digits === undefined) return false;
  const head = atob(digits.slice(0, 8).replaceAll('-', '+').replaceAll('_', '/'));
  const [, first = 0, ...more] = Array.from(head, (character) => character.charCodeAt(0));
  const size = first < 0x80 ? 0 : first - 0x80;
  const length = size === 0 ? first : more.slice(0, size).reduce((sum, byte) => sum * 256 + byte, 0);
  return 2 + size + length === Math.floor((digits.length * 3) / 4);
}

/** A compact token (RFC 7515 section 7.1, RFC 7516 section 7.1) with whatever is around it, or one in JSON. */
function isWholeToken(text: string): boolean {
  if (/^\s*\{/.test(text)) return /"(?:signatures?|ciphertext)"\s*:/.test(text);
  const start = text.search(/(?<![\w-])(?:eyJ|eyA|ewk|ewo|ew0|e30)/);
  return start >= 0 && /^[\w\s-]+\.[\w\s-]*\.[\w\s-]*/.test(text.slice(start));
}
