/** The target URI without query and fragment (RFC 9449 section 4.2); null where it is none of http or https. */
export function htuOf(url: string): string | null {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return null;
  return url.replace(/[?#].*$/s, '');
}

/** Normalised (section 4.3, by RFC 3986 sections 6.2.2 and 6.2.3), so that two forms of one address are the same. */
export function normalHtu(url: string): string | null {
  const plain = htuOf(url);
  if (plain === null) return null;
  const { origin, pathname } = new URL(plain);
  return origin + pathname.replace(/%[\da-f]{2}/gi, unreserved);
}

/** Escapes of what needs none mean the same; the others are written in capitals. */
function unreserved(escape: string): string {
  const character = String.fromCharCode(Number.parseInt(escape.slice(1), 16));
  return /[\w.~-]/.test(character) ? character : escape.toUpperCase();
}
