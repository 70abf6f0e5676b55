/** A stretch of a text; offsets are UTF-16 code units. */
export type Stretch = { part: 'header' | 'payload' | 'signature' | 'rest'; from: number; to: number };

const signed = ['header', 'payload', 'signature', 'rest', 'rest', 'rest'] as const;
/** What stands for payload and signature in a JWE: ciphertext and tag (RFC 7516 section 7.1). */
const encrypted = ['header', null, null, 'payload', 'signature'] as const;

const compact = /^\s*[\w.-]*\s*$/;
/** In text around it a token is known by its header, which begins with a brace. */
const amid = /(?<![\w~-])eyJ[\w-]*(?:\.[\w-]*){2,4}/g;

/** Where the parts of a compact token stand in a text; of each token, where it stands amid other text. */
export function tokenStretches(text: string): Stretch[] {
  if (compact.test(text)) return partsOf(text, 0);
  return [...text.matchAll(amid)].flatMap((found) => partsOf(found[0], found.index));
}

function partsOf(token: string, at: number): Stretch[] {
  const ends: number[] = [];
  for (
    let dot = token.indexOf('.');
    dot >= 0 && ends.length < signed.length - 1;
    dot = token.indexOf('.', dot + 1)
  )
    ends.push(dot);
  ends.push(token.length);
  const names = ends.length === encrypted.length ? encrypted : signed;
  return ends.flatMap((end, index) => {
    const part = names[index];
    const from = index === 0 ? 0 : (ends[index - 1] ?? 0) + 1;
    return part && from < end ? [{ part, from: at + from, to: at + end }] : [];
  });
}
