import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { UTCTime } from 'asn1js';
import { toHex, type Bytes } from '../../../bytes/bytes.js';
import { childrenOf, integerHex, oidOf, unreadable, type Node } from './der.js';
import type { CertificateFacts } from '../types.js';

/** @param parts of a TBSCertificate (RFC 5280 section 4.1), without the version; `der` is the whole certificate. */
export function certificateFactsOf(
  [serial, , issuer, validity, subject]: readonly Node[],
  der: Bytes,
): CertificateFacts {
  const [notBefore, notAfter] = childrenOf(validity);
  return {
    subject: nameOf(subject),
    issuer: nameOf(issuer),
    notBefore: secondsOf(notBefore),
    notAfter: secondsOf(notAfter),
    serial: integerHex(serial),
    sha1: toHex(sha1(der)),
    sha256: toHex(sha256(der)),
  };
}

function secondsOf(time: Node | undefined): number {
  const seconds = time instanceof UTCTime ? Math.floor(time.toDate().getTime() / 1000) : Number.NaN;
  return Number.isNaN(seconds) ? unreadable() : seconds;
}

const attributes: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.5': 'serialNumber',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.9': 'STREET',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '0.9.2342.19200300.100.1.1': 'UID',
  '0.9.2342.19200300.100.1.25': 'DC',
  '1.2.840.113549.1.9.1': 'emailAddress',
};

/** RFC 4514 section 2: the last part comes first; special characters are escaped. */
function nameOf(name: Node | undefined): string {
  return childrenOf(name)
    .map((relative) => childrenOf(relative).map(attributeOf).join('+'))
    .reverse()
    .join(', ');
}

function attributeOf(pair: Node): string {
  const [type, value] = childrenOf(pair);
  const oid = oidOf(type);
  return `${attributes[oid] ?? oid}=${textOf(value).replace(/[,+"\\<>;=]|^[# ]| $/g, '\\$&')}`;
}

/** Any of the string types; what is none of them has no text. */
function textOf(node: Node | undefined): string {
  const block = node?.valueBlock;
  return block && 'value' in block && typeof block.value === 'string' ? block.value : '';
}
