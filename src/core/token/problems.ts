import type { ValueKind } from '../names/registered.js';
import type { Base64urlFinding } from '../bytes/problems.js';
import type { JsonKind } from '../json/read.js';
import type { SuspiciousClass } from '../names/suspicious.js';
import type { Severity } from '../result.js';
import type { Relative } from './find/relatives.js';

/** The parts of a compact serialization (RFC 7515 section 3.1, RFC 7516 section 3.1). */
export type SegmentName = 'header' | 'payload' | 'signature' | 'encrypted-key' | 'iv' | 'ciphertext' | 'tag';

/** What was cut away around, or undone inside, the token that was taken out of a longer text. */
export type StrippedPart =
  | 'bearer'
  | 'quotes'
  | 'text-before'
  | 'text-after'
  | 'white-space'
  | 'invisible-characters'
  | 'escapes'
  | 'percent-encoding';

/** How the token was found in what was pasted. */
type FindProblem =
  | { kind: 'token-empty' }
  | { kind: 'token-unwrapped'; dropped: StrippedPart[] }
  | { kind: 'token-lines-joined'; lines: number }
  /** It was encoded in base64 once more, or more often. */
  | { kind: 'token-base64'; layers: number }
  | { kind: 'token-bearer-twice' }
  /** One token was too long for one cookie; `missing` is the number of the first piece that is not there. */
  | { kind: 'token-chunks-joined'; name: string; count: number }
  | { kind: 'token-chunk-missing'; name: string; missing: number }
  /** What software writes where it has no token. */
  | { kind: 'token-placeholder'; word: string }
  | { kind: 'token-several'; count: number }
  /** Nothing in the text is a token, or a part of one. */
  | { kind: 'token-not-found'; length: number }
  | { kind: 'token-is-key'; what: 'public-key' | 'certificate'; format: KeyTextFormat }
  | { kind: 'token-is-private-key'; format: KeyTextFormat }
  /** `issuer` is known by how the token begins. */
  | { kind: 'token-is-opaque'; looks: 'uuid' | 'hex' | 'opaque'; length: number; issuer: string | null }
  /** Signed or encrypted in another way than a JWT; `isShown`: its data can be read, and is shown as the payload. */
  | { kind: 'token-is-relative'; relative: Relative; isShown: boolean }
  /** JSON without a signature: what a token would hold, not a token. */
  | { kind: 'token-is-json'; looks: 'header' | 'payload' | 'json' }
  /** RFC 7515 section 7.2, RFC 7516 section 7.2; `signatures` counts signatures, or recipients of a JWE. */
  | {
      kind: 'token-json-serialization';
      object: 'JWS' | 'JWE';
      syntax: 'general' | 'flattened';
      signatures: number;
    };

export type KeyTextFormat = 'pem' | 'jwk' | 'jwks' | 'ssh' | 'der';

/** A disclosure of an SD-JWT (RFC 9901 section 4.2), shortened; `name` is null for an element of a list. */
export type Disclosure = { name: string | null; value: string; isListed: boolean };

/** What a JWT of a special kind is, or what came with it. */
type SpecialProblem =
  /** `isCompared` with the digests in the payload; `isBound`: a key binding JWT follows. */
  | { kind: 'token-sd-jwt'; disclosures: Disclosure[]; isCompared: boolean; isBound: boolean }
  /** Its digest is not in the payload: the issuer signed no such claim. */
  | { kind: 'token-disclosure-foreign'; disclosures: Disclosure[] }
  /** `thumbprint` of the key in its header (RFC 7638); null where that is no public key. */
  | { kind: 'token-dpop-proof'; thumbprint: string | null }
  /** It breaks rules of its family, which its panel names one by one. */
  | { kind: 'token-family-invalid'; family: 'sd-jwt' | 'dpop' | 'jwe-json' }
  /** A SMART Health Card, whose payload is compressed. */
  | { kind: 'token-health-card' };

/** What a length that is not that of `alg` comes from; `long`: a few bytes too many, which nothing that signs makes. */
export type LengthCause = 'hex' | 'long' | 'other-alg' | 'short' | 'other';

/**
 * What a header that is no JSON comes from. `start`: its beginning was cut off; `inside`: a character was changed, lost
 * or doubled; `case`: all of it became lower or upper case; `twice`: it was encoded twice; `written`: nothing was lost.
 */
export type HeaderDamage = 'start' | 'inside' | 'case' | 'twice' | 'written';

/** How the segments fit together. */
type StructureProblem =
  /**
   * Not three (JWS) and not five (JWE) segments; `missing` are those that a reader would look for. `doubledDot`:
   * there is one too many, and one of them is empty.
   */
  | { kind: 'token-segment-count'; count: number; missing: SegmentName[]; doubledDot: boolean }
  /** A claims set in base64url alone, as gateways hand it on. */
  | { kind: 'token-payload-alone' }
  | { kind: 'token-segment-empty'; segment: SegmentName }
  /** A signing algorithm is named, and no signature stands there. */
  | { kind: 'token-signature-missing'; alg: string }
  /** `found` bytes, where `alg` makes one of `expected`; of RSA, those are the usual sizes of keys. */
  | {
      kind: 'token-signature-length';
      alg: string;
      found: number;
      expected: number[];
      cause: LengthCause;
      /** The algorithms that do make signatures of that length. */
      makers: string[];
    }
  /** "…" or "..." stands in it: what showed it left characters out. */
  | { kind: 'token-shortened' }
  /** The signature is written as the program that made it answers: behind a prefix, in base64. */
  | { kind: 'token-signature-prefix'; prefix: string }
  | { kind: 'token-payload-detached' }
  /** The payload is itself a compact token; `declared` by cty (RFC 7519 section 5.2). */
  | { kind: 'token-nested'; declared: boolean }
  | { kind: 'token-encrypted'; alg: string; enc: string };

/** What a decoded segment holds; offsets are UTF-16 code units in its text, line and column as editors count. */
type TextProblem =
  /** `nested` where only objects inside the outermost one have doubles. */
  | {
      kind: 'token-duplicate-name';
      segment: SegmentName;
      name: string;
      offset: number;
      line: number;
      column: number;
      nested: boolean;
      count: number;
    }
  /** A number that JavaScript and others read as another value; `text` is as written, shortened. */
  | { kind: 'token-number-precision'; segment: SegmentName; text: string; offset: number; count: number }
  | {
      kind: 'token-suspicious-character';
      segment: SegmentName;
      class: SuspiciousClass;
      codePoint: number;
      offset: number;
      line: number;
      column: number;
      count: number;
      /** The text stopped being searched at this many findings. */
      capped: boolean;
    };

/** What the header says (RFC 7515 section 4). */
type HeaderProblem =
  | { kind: 'header-not-utf8'; byteOffset: number; byte: number; damage: HeaderDamage }
  | { kind: 'header-not-json'; line: number; column: number; found: string; damage: HeaderDamage }
  | { kind: 'header-not-object'; found: JsonKind }
  | { kind: 'header-type'; name: string; expected: ValueKind; found: JsonKind }
  | { kind: 'alg-missing' }
  | { kind: 'alg-not-string'; found: JsonKind }
  | { kind: 'alg-none' }
  | { kind: 'alg-none-look-alike'; alg: string }
  | { kind: 'alg-none-signed' }
  /** Registered, and beyond what browsers verify. */
  | { kind: 'alg-beyond-browsers'; alg: string }
  /** `resembles` is an algorithm that differs in case, white space or punctuation only. */
  | { kind: 'alg-unknown'; alg: string; resembles: string | null }
  | { kind: 'enc-missing' }
  | {
      kind: 'crit-invalid';
      reason: 'not-array' | 'empty' | 'not-string' | 'duplicate' | 'absent' | 'registered';
      name: string;
    }
  | { kind: 'crit-unknown'; name: string }
  | { kind: 'b64-unencoded' }
  /** b64 is not a boolean, or is false and not named in crit (RFC 7797 section 6). */
  | { kind: 'b64-invalid'; reason: 'not-boolean' | 'not-critical' }
  | { kind: 'header-key-inside'; name: string }
  | { kind: 'header-key-link'; name: string; url: string }
  | { kind: 'header-thumbprint'; name: string }
  /** `isInflated`: the payload is shown decompressed. */
  | { kind: 'zip-on-jws'; zip: string; isInflated: boolean }
  | { kind: 'jwe-compressed'; zip: string }
  | { kind: 'jwe-pbes2-count'; count: string };

/** A form of a public key whose bytes were taken for a secret. */
export type ConfusedForm = 'pem' | 'pem-crlf' | 'pem-one-line' | 'base64' | 'der';

/** How the key fits the algorithm (RFC 7518 section 3, RFC 7517 section 4). */
type VerifyProblem =
  | { kind: 'verify-key-type'; alg: string; kty: string }
  | { kind: 'verify-key-curve'; alg: string; curve: string; expected: string }
  | { kind: 'verify-key-algorithm'; alg: string; keyAlg: string }
  /** A secret that cannot be read out is bound to the algorithm that it is kept for. */
  | { kind: 'verify-key-fixed'; alg: string; keyAlg: string }
  | { kind: 'verify-key-use'; member: 'use' | 'key_ops'; value: string }
  /** HMAC, while the key is a public one; `secret` is the public key's form that made the signature. */
  | { kind: 'verify-key-confusion'; alg: string; kty: string; secret: ConfusedForm | null }
  | { kind: 'verify-key-refused'; alg: string }
  | { kind: 'verify-algorithm-unavailable'; alg: string }
  | { kind: 'verify-secret-empty'; alg: string };

type WithSegment<T> = T extends unknown ? T & { segment: SegmentName } : never;

/** What can be said of a pasted token. */
export type TokenProblem =
  | FindProblem
  | SpecialProblem
  | StructureProblem
  | WithSegment<Base64urlFinding>
  | TextProblem
  | HeaderProblem
  | VerifyProblem;

export const tokenSeverities: Record<TokenProblem['kind'], Severity> = {
  'base64url-padding': 'warning',
  'base64url-standard-alphabet': 'warning',
  'base64url-white-space': 'warning',
  'base64url-character': 'error',
  'base64url-trailing-bits': 'warning',
  'base64url-length': 'error',
  'token-empty': 'info',
  'token-unwrapped': 'info',
  'token-lines-joined': 'info',
  'token-base64': 'info',
  'token-bearer-twice': 'warning',
  'token-chunks-joined': 'info',
  'token-chunk-missing': 'error',
  'token-placeholder': 'error',
  'token-payload-alone': 'error',
  'token-several': 'warning',
  'token-not-found': 'error',
  'token-is-key': 'error',
  'token-is-private-key': 'error',
  'token-is-opaque': 'error',
  'token-is-relative': 'error',
  'token-sd-jwt': 'info',
  'token-disclosure-foreign': 'warning',
  'token-dpop-proof': 'info',
  'token-family-invalid': 'error',
  'token-health-card': 'info',
  'token-is-json': 'error',
  'token-json-serialization': 'error',
  'token-segment-count': 'error',
  'token-segment-empty': 'error',
  'token-signature-missing': 'error',
  'token-signature-length': 'warning',
  'token-shortened': 'error',
  'token-signature-prefix': 'error',
  'token-payload-detached': 'warning',
  'token-nested': 'info',
  'token-encrypted': 'info',
  'token-duplicate-name': 'warning',
  'token-number-precision': 'info',
  'token-suspicious-character': 'warning',
  'header-not-utf8': 'error',
  'header-not-json': 'error',
  'header-not-object': 'error',
  'header-type': 'warning',
  'alg-missing': 'error',
  'alg-not-string': 'error',
  'alg-none': 'warning',
  'alg-none-look-alike': 'error',
  'alg-none-signed': 'error',
  'alg-beyond-browsers': 'error',
  'alg-unknown': 'error',
  'enc-missing': 'error',
  'crit-invalid': 'error',
  'crit-unknown': 'error',
  'b64-unencoded': 'info',
  'b64-invalid': 'error',
  'header-key-inside': 'warning',
  'header-key-link': 'warning',
  'header-thumbprint': 'info',
  'zip-on-jws': 'warning',
  'jwe-compressed': 'info',
  'jwe-pbes2-count': 'warning',
  'verify-key-type': 'error',
  'verify-key-curve': 'error',
  'verify-key-algorithm': 'error',
  'verify-key-fixed': 'error',
  'verify-key-use': 'error',
  'verify-key-confusion': 'error',
  'verify-key-refused': 'error',
  'verify-algorithm-unavailable': 'error',
  'verify-secret-empty': 'error',
};
