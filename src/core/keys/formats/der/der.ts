import {
  BitString,
  Constructed,
  fromBER,
  Integer,
  Null,
  ObjectIdentifier,
  OctetString,
  Sequence,
  type BaseBlock,
} from 'asn1js';
import { toBigInt, toHex, type Bytes } from '../../../bytes/bytes.js';
import { refuse } from '../problems.js';

export type Node = BaseBlock;

/** The whole of `der` as one ASN.1 value (X.690); refuses what is cut off, or has something behind it. */
export function parseDer(der: Bytes): Node {
  const declared = declaredLength(der);
  if (declared !== null && declared !== der.length) {
    refuse({ kind: 'key-der-length', declared, found: der.length });
  }
  try {
    const { offset, result } = fromBER(der, { maxDepth: 32, maxNodes: 20_000, parseEmbedded: false });
    if (offset === der.length) return result;
  } catch {
    // The library throws past its limits, and returns an offset of -1 for everything else.
  }
  return unreadable();
}

/** Bytes that a SEQUENCE says it takes, head included; null where these are no SEQUENCE. */
export function declaredLength(der: Uint8Array): number | null {
  const [tag, first] = der;
  if (tag !== 0x30 || first === undefined || first === 0x80 || first > 0x84) return null;
  if (first < 0x80) return 2 + first;
  const head = 2 + (first & 0x7f);
  return der.length < head ? null : head + Number(toBigInt(der.subarray(2, head)));
}

export function unreadable(): never {
  return refuse({ kind: 'key-der-unreadable' });
}

export function childrenOf(node: Node | undefined): readonly Node[] {
  return node instanceof Constructed ? node.valueBlock.value : [];
}

const universal: Readonly<Record<number, string>> = {
  1: 'BOOL',
  2: 'INT',
  3: 'BIT',
  4: 'OCT',
  5: 'NULL',
  6: 'OID',
  16: 'SEQ',
  17: 'SET',
  23: 'TIME',
  24: 'TIME',
};

/** The tags of the children as one line, such as "INT SEQ OCT [0]": what a structure is told by. */
export function shapeOf(node: Node | undefined): string {
  return childrenOf(node)
    .map(({ idBlock }) =>
      idBlock.tagClass === 1 ? (universal[idBlock.tagNumber] ?? '?') : `[${idBlock.tagNumber}]`,
    )
    .join(' ');
}

export function oidOf(node: Node | undefined): string {
  return node instanceof ObjectIdentifier ? node.getValue() : unreadable();
}

/** An INTEGER that may not be negative. */
export function numberOf(node: Node | undefined): bigint {
  const view = integerBytes(node);
  return (view[0] ?? 0x80) < 0x80 ? toBigInt(view) : unreadable();
}

export function integerHex(node: Node | undefined): string {
  return toHex(integerBytes(node));
}

function integerBytes(node: Node | undefined): Uint8Array {
  return node instanceof Integer ? node.valueBlock.valueHexView : unreadable();
}

export function octetsOf(node: Node | undefined): Bytes {
  return node instanceof OctetString ? new Uint8Array(node.getValue()) : unreadable();
}

export function bitsOf(node: Node | undefined): Bytes {
  return node instanceof BitString && node.valueBlock.unusedBits === 0
    ? Uint8Array.from(node.valueBlock.valueHexView)
    : unreadable();
}

export const write = {
  sequence: (...value: Node[]) => new Sequence({ value }),
  /** EXPLICIT context tag. */
  tagged: (tagNumber: number, ...value: Node[]) =>
    new Constructed({ idBlock: { tagClass: 3, tagNumber }, value }),
  integer: (value: bigint | number) => Integer.fromBigInt(value),
  oid: (value: string) => new ObjectIdentifier({ value }),
  octets: (bytes: Bytes) => new OctetString({ valueHex: bytes }),
  bits: (bytes: Bytes) => new BitString({ valueHex: bytes }),
  null: () => new Null(),
  /** AlgorithmIdentifier (RFC 5280 section 4.1.1.2). */
  algorithm: (oid: string, ...parameters: Node[]) =>
    new Sequence({ value: [new ObjectIdentifier({ value: oid }), ...parameters] }),
};

export function toDer(node: Node): Bytes {
  return new Uint8Array(node.toBER());
}
