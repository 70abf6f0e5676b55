import type { ForeignFormat } from '../problems.js';

const patterns: readonly (readonly [RegExp, ForeignFormat])[] = [
  [/^PuTTY-User-Key-File-\d/m, 'putty'],
  [/<(ds:KeyValue|KeyValue|EntityDescriptor|md:EntityDescriptor)\b/, 'xml'],
  [/^https?:\/\/\S+$/i, 'url'],
  [/^(Bearer\s+)?eyJ[\w-]+\.[\w-]*\.[\w-]*(\.[\w-]*\.[\w-]*)?$/i, 'token'],
  // A SEQUENCE head read as text: a DER or PKCS#12 file that went through an editor.
  [/^0[\u0080-\u0084\ufffd\u201a\u0192\u201e]/, 'binary-as-text'],
];

/** Texts that are known by name and hold no key that is read here. */
export function foreignText(text: string): ForeignFormat | null {
  return patterns.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** Java key stores: JKS and JCEKS by their magic numbers. PKCS#12 is told by its structure. */
export function isKeyStore(bytes: Uint8Array): boolean {
  const magic = bytes.subarray(0, 4).join(' ');
  return magic === '254 237 254 237' || magic === '206 206 206 206';
}
