import { readBody, type Block } from './pemBlocks.js';
import type { Bytes } from '../../../bytes/bytes.js';
import { complete } from '../prove/complete.js';
import { childrenOf, oidOf, parseDer } from '../der/der.js';
import { openPkcs8, type Passphrase } from '../der/encrypted.js';
import { refuse, type ForeignFormat, type KeyFormatProblem, type KeySource } from '../problems.js';
import { readSshPrivate, readSshPublic } from '../der/ssh.js';
import { isPrivateSource, readDer, type Structure } from '../der/structures.js';
import { openTraditional, type DekInfo } from '../der/traditional.js';
import type { Cleaning, ReadKey } from '../types.js';

/** What belongs under a label (RFC 7468 and OpenSSL's PEM_read); other contents are read, and said. */
const labels: Readonly<Record<string, readonly KeySource[]>> = {
  'PRIVATE KEY': ['pkcs8'],
  'ENCRYPTED PRIVATE KEY': ['encrypted-pkcs8'],
  'RSA PRIVATE KEY': ['pkcs1', 'encrypted-pkcs1'],
  'EC PRIVATE KEY': ['sec1', 'encrypted-sec1'],
  'DSA PRIVATE KEY': [],
  'ANY PRIVATE KEY': ['pkcs8', 'pkcs1', 'sec1'],
  'PUBLIC KEY': ['spki'],
  'RSA PUBLIC KEY': ['pkcs1-public'],
  'EC PUBLIC KEY': ['spki'],
  CERTIFICATE: ['x509'],
  'X509 CERTIFICATE': ['x509'],
};

const foreignLabels: readonly (readonly [RegExp, ForeignFormat])[] = [
  [/^PGP /, 'pgp'],
  [/CERTIFICATE REQUEST$/, 'certificate-request'],
  [/^X509 CRL$/, 'crl'],
  [/^(PKCS7|PKCS #7 SIGNED DATA|CMS)$/, 'pkcs7'],
  [/ PARAMETERS$/, 'parameters'],
];

type Opened = { structure: Structure; source: KeySource };

/** One block of armour. `namedCurve` is that of an EC PARAMETERS block before it. Throws `KeyRefused`. */
export async function readBlock(
  { label: written, body, broken }: Block,
  context: Passphrase & { cleaned: ReadonlySet<Cleaning>; namedCurve: string | undefined },
): Promise<ReadKey> {
  const label = written.toUpperCase();
  const foreign = foreignLabels.find(([pattern]) => pattern.test(label));
  if (foreign) refuse({ kind: 'key-foreign-format', format: foreign[1] });
  if (broken) refuse({ kind: 'key-armour-broken', label: written, reason: broken });
  const ssh = label === 'OPENSSH PRIVATE KEY' || label === 'SSH2 PUBLIC KEY';
  if (!ssh && !Object.hasOwn(labels, label)) refuse({ kind: 'key-label-unknown', label: written });
  const cleaned = new Set(context.cleaned);
  const { bytes, dek } = readBody(body, cleaned);
  if (bytes.length === 0) refuse({ kind: 'key-armour-broken', label: written, reason: 'empty' });
  if (ssh) {
    const [source, material] =
      label === 'SSH2 PUBLIC KEY'
        ? (['openssh-public', readSshPublic(bytes)] as const)
        : (['openssh-private', readSshPrivate(bytes)] as const);
    return { ...(await complete(material)), source, cleaned: [...cleaned] };
  }
  return readOpened(await open(bytes, dek, context), [...cleaned], written);
}

/** DER without armour. Throws `KeyRefused`. */
export async function readBareDer(
  der: Bytes,
  cleaned: readonly Cleaning[],
  passphrase: Passphrase,
): Promise<ReadKey> {
  return readOpened(await open(der, null, { ...passphrase, namedCurve: undefined }), cleaned, null);
}

async function open(
  bytes: Bytes,
  dek: DekInfo | null,
  { passphrase, signal, namedCurve }: Passphrase & { namedCurve: string | undefined },
): Promise<Opened> {
  if (dek) {
    const structure = await openTraditional(dek, bytes, passphrase);
    return { structure, source: structure.source === 'sec1' ? 'encrypted-sec1' : 'encrypted-pkcs1' };
  }
  const structure = readDer(bytes, namedCurve);
  if (structure.source !== 'encrypted-pkcs8') return { structure, source: structure.source };
  return { structure: await openPkcs8(structure.node, { passphrase, signal }), source: 'encrypted-pkcs8' };
}

async function readOpened(
  { structure, source }: Opened,
  cleaned: readonly Cleaning[],
  label: string | null,
): Promise<ReadKey> {
  if (structure.source === 'encrypted-pkcs8') return refuse({ kind: 'key-der-unreadable' });
  const problems: KeyFormatProblem[] = [];
  if (label !== null) {
    const expected = labels[label.toUpperCase()] ?? [];
    if (isPrivateSource(source) && /PUBLIC KEY$|CERTIFICATE$/i.test(label)) {
      refuse({ kind: 'key-private-under-public-label', label });
    }
    if (!expected.includes(source)) problems.push({ kind: 'key-label-mismatch', label, actual: source });
  }
  const truth = await complete(structure.material);
  return {
    ...truth,
    source,
    cleaned,
    ...(structure.source === 'x509' ? { certificate: structure.certificate } : {}),
    problems: [...truth.problems, ...problems],
  };
}

/** The curve that an EC PARAMETERS block names (RFC 5480 section 2.1.1), if it does. */
export function namedCurveOf(block: Block): string | undefined {
  if (block.label.toUpperCase() !== 'EC PARAMETERS' || block.broken) return undefined;
  try {
    const node = parseDer(readBody(block.body, new Set()).bytes);
    return childrenOf(node).length === 0 ? oidOf(node) : undefined;
  } catch {
    return undefined;
  }
}
