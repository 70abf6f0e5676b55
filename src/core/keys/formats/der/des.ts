import type { Bytes } from '../../../bytes/bytes.js';

// The tables of FIPS 46-3: bits count from 1, the most significant first; of a box, one hexadecimal digit for each entry.
const boxes = [
  'e4d12fb83a6c59070f74e2d1a6cb953841e8d62bfc973a50fc8249175b3ea06d',
  'f18e6b34972dc05a3d47f28ec01a69b50e7ba4d158c6932fd8a13f42b67c05e9',
  'a09e63f51dc7b428d709346a285ecbf1d6498f30b12c5ae71ad069874fe3b52c',
  '7de3069a1285bc4fd8b56f03472c1ae9a690cb7df13e52843f06a1d8945bc72e',
  '2c417ab6853fd0e9eb2c47d150fa3986421bad78f9c5630eb8c71e2d6f09a453',
  'c1af92680d34e75baf427c9561de0b389ef528c3704a1db6432c95fabe17608d',
  '4b2ef08d3c975a61d0b7491ae35c2f8614bdc37eaf6805926bd814a7950fe23c',
  'd2846fb1a93e50c71fd8a374c56b0e927b419ce206adf35821e74a8dfc90356b',
];
const initial = Array.from({ length: 64 }, (_, index) => {
  const row = index >> 3;
  return (row < 4 ? 58 + 2 * row : 49 + 2 * row) - 8 * (index & 7);
});
const last = Array.from({ length: 64 }, (_, index) => initial.indexOf(index + 1) + 1);
const mixing = [
  16, 7, 20, 21, 29, 12, 28, 17, 1, 15, 23, 26, 5, 18, 31, 10, 2, 8, 24, 14, 32, 27, 3, 9, 19, 13, 30, 6, 22,
  11, 4, 25,
];
const choice1 = [
  57, 49, 41, 33, 25, 17, 9, 1, 58, 50, 42, 34, 26, 18, 10, 2, 59, 51, 43, 35, 27, 19, 11, 3, 60, 52, 44, 36,
  63, 55, 47, 39, 31, 23, 15, 7, 62, 54, 46, 38, 30, 22, 14, 6, 61, 53, 45, 37, 29, 21, 13, 5, 28, 20, 12, 4,
];
const choice2 = [
  14, 17, 11, 24, 1, 5, 3, 28, 15, 6, 21, 10, 23, 19, 12, 4, 26, 8, 16, 7, 27, 20, 13, 2, 41, 52, 31, 37, 47,
  55, 30, 40, 51, 45, 33, 48, 44, 49, 39, 56, 34, 53, 46, 42, 50, 36, 29, 32,
];
/** By how much both halves of the key have been rotated in each of the 16 rounds. */
const rotations = [1, 2, 4, 6, 8, 10, 12, 14, 15, 17, 19, 21, 23, 25, 27, 28];

/** 32 bits each: the more significant half, and the other. */
type Halves = readonly [number, number];

function permuted([high, low]: Halves, table: readonly number[]): Halves {
  let [first, second] = [0, 0];
  for (const bit of table) {
    const value = (bit > 32 ? low >>> (64 - bit) : high >>> (32 - bit)) & 1;
    first = (first << 1) | (second >>> 31);
    second = (second << 1) | value;
  }
  return [first, second];
}

/** What each box makes of its six bits, mixed already: the two outer ones choose the row. */
const mixedBoxes = boxes.map((box, index) =>
  Uint32Array.from({ length: 64 }, (_, six) => {
    const entry = ((six & 0x20) | ((six & 1) << 4)) + ((six >> 1) & 0xf);
    const nibble = Number.parseInt(box.charAt(entry), 16) << (28 - 4 * index);
    return permuted([nibble, 0], mixing)[1];
  }),
);

/** The 16 round keys of 8 bytes of key, each as the eight groups of six bits that the boxes take. */
function roundKeys(key: DataView, offset: number): readonly Uint8Array[] {
  const chosen = (bits: readonly number[]) =>
    bits.map((bit) => (key.getUint8(offset + ((bit - 1) >> 3)) >> (7 - ((bit - 1) & 7))) & 1);
  const [left, right] = [chosen(choice1.slice(0, 28)), chosen(choice1.slice(28))];
  return rotations.map((by) => {
    const turned = [left, right].flatMap((half) => [...half.slice(by), ...half.slice(0, by)]);
    return Uint8Array.from({ length: 8 }, (_, group) =>
      choice2.slice(6 * group, 6 * group + 6).reduce((six, bit) => (six << 1) | (turned[bit - 1] ?? 0), 0),
    );
  });
}

/** The 16 rounds over one block, between its first and its last permutation. */
function rounds([high, low]: Halves, keys: readonly Uint8Array[]): Halves {
  let [left, right] = [high, low];
  for (const key of keys) {
    // The bit before the first is the last: each box takes one bit of either neighbour beside its own four.
    const turned = (right >>> 1) | (right << 31);
    const first = turned >>> 26;
    let mixed = mixedBoxes[0]?.[first ^ (key[0] ?? 0)] ?? 0;
    for (let box = 1; box < 8; box += 1) {
      const six = box < 7 ? (turned >>> (26 - 4 * box)) & 0x3f : ((right << 1) | (right >>> 31)) & 0x3f;
      mixed |= mixedBoxes[box]?.[six ^ (key[box] ?? 0)] ?? 0;
    }
    [left, right] = [right, left ^ mixed];
  }
  return [right, left];
}

/**
 * Decrypts DES-EDE3-CBC (RFC 8018 appendix B.2.2), which WebCrypto lacks, with the padding still behind it.
 * @param key 24 bytes @param iv 8 bytes @param data whole blocks of 8 bytes
 */
export function decryptDesEde3(key: Bytes, iv: Bytes, data: Bytes): Bytes {
  const keys = [0, 8, 16].map((offset) => roundKeys(viewOf(key), offset));
  const [first = [], second = [], third = []] = keys;
  // Encrypted with the first, decrypted with the second, encrypted with the third: all of it backwards.
  const order = [third.toReversed(), second, first.toReversed()];
  const from = viewOf(data);
  const plain = new Uint8Array(data.length);
  const to = viewOf(plain);
  let before: Halves = [viewOf(iv).getInt32(0), viewOf(iv).getInt32(4)];
  for (let offset = 0; offset < data.length; offset += 8) {
    const block: Halves = [from.getInt32(offset), from.getInt32(offset + 4)];
    const [high, low] = permuted(order.reduce(rounds, permuted(block, initial)), last);
    to.setInt32(offset, high ^ before[0]);
    to.setInt32(offset + 4, low ^ before[1]);
    before = block;
  }
  return plain;
}

const viewOf = ({ buffer, byteOffset, byteLength }: Bytes) => new DataView(buffer, byteOffset, byteLength);
