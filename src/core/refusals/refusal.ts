import type { CheckId } from '../checks/all.js';

/** What a service means by its answer, and where in the token or beside it that is found. */
export type RefusalCause = keyof typeof causes;

/** The member that it is about, the check that looks at it; neither where no token can put it right. */
export type RefusalPlace = {
  part: 'header' | 'payload' | 'key' | null;
  /** Of the header, or a claim. */
  member?: string;
  check?: CheckId;
};

const inHeader = (member: string, check?: CheckId): RefusalPlace => ({
  part: 'header',
  member,
  ...(check && { check }),
});
const claim = (member: string, check?: CheckId): RefusalPlace => ({
  part: 'payload',
  member,
  ...(check && { check }),
});
const elsewhere: RefusalPlace = { part: null };

export const causes = {
  clock: claim('iat', 'iat'),
  expired: claim('exp', 'exp'),
  'exp-missing': claim('exp', 'exp'),
  'exp-type': claim('exp', 'exp'),
  lifetime: claim('exp', 'lifetime'),
  'too-old': claim('iat', 'iat'),
  'iat-future': claim('iat', 'iat'),
  'iat-type': claim('iat', 'iat'),
  'not-yet': claim('nbf', 'nbf'),
  aud: claim('aud', 'aud'),
  'aud-list': claim('aud', 'aud'),
  iss: claim('iss', 'iss'),
  sub: claim('sub', 'sub'),
  claims: { part: 'payload', check: 'claims' },
  'jti-missing': claim('jti', 'jti'),
  'jti-reused': claim('jti', 'jti'),
  kid: inHeader('kid', 'kid'),
  'kid-missing': inHeader('kid', 'kid'),
  thumbprint: inHeader('x5t#S256'),
  alg: inHeader('alg', 'alg'),
  typ: inHeader('typ', 'typ'),
  key: { part: 'key', check: 'signature' },
  secret: { part: 'key', check: 'signature' },
  signature: { part: 'key', check: 'signature' },
  form: { part: null, check: 'json' },
  dpop: elsewhere,
  missing: elsewhere,
  place: elsewhere,
  account: elsewhere,
  permission: elsewhere,
} as const satisfies Record<string, RefusalPlace>;

/** An answer that a service is known to give. */
export type Refusal = {
  /** Its proper name, or that of the library that says so in many services. */
  service: string;
  /** A piece of the answer that says which one it is; white space, case and quotes don't count. */
  says: string;
  /** The likeliest first. */
  causes: readonly [RefusalCause, ...RefusalCause[]];
  /** Says little beside any other text: a code of RFC 6749 or RFC 6750, the frame around a reason. */
  isGeneral: boolean;
};

/** One service's rows. */
export const of =
  (service: string, isGeneral = false) =>
  (says: string, ...because: readonly [RefusalCause, ...RefusalCause[]]): Refusal => ({
    service,
    says,
    causes: because,
    isGeneral,
  });
