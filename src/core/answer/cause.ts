import type { AnyCheckId } from '../checks/byKind/ids.js';
import type { CheckResult } from '../checks/run.js';
import { isCause } from '../autopsy/explained.js';
import type { Problem } from '../problems.js';
import { severityOf } from '../severity.js';
import type { SignatureStatus } from '../token/verify/signatureStatus.js';

type Input = {
  signature: SignatureStatus;
  results: readonly CheckResult[] | null;
  notices: readonly Problem[];
};
/** What decides the answer; `check` is null for what no check but a notice says. */
export type Cause = { check: AnyCheckId | null; problem: Problem };

/** What explains that a signature is wrong, the most telling first. */
const ofInvalid: readonly Problem['kind'][] = [
  'key-other-fits',
  'token-signature-length',
  'key-kid-names-other',
  'kind-kid-unknown',
  'base64url-trailing-bits',
];

/** Why the signature is not simply valid, more exactly than its status says; null where nothing more is known. */
export function signatureCause({ signature, results, notices }: Input): Cause | null {
  const all: Cause[] = [
    ...(results ?? []).flatMap(({ id, problem }) => (problem ? [{ check: id, problem }] : [])),
    ...notices.map((problem) => ({ check: null, problem })),
  ];
  const ofKinds = (kinds: readonly Problem['kind'][]) =>
    kinds
      .map((kind) => all.find(({ problem }) => problem.kind === kind))
      .find((cause) => cause !== undefined);
  /** A check that says the same has its repair with it. */
  const notice = (fits: (problem: Problem) => boolean) => {
    const found = notices.find(fits);
    return found && (ofKinds([found.kind]) ?? { check: null, problem: found });
  };
  switch (signature) {
    case 'invalid':
      return notice(isCause) ?? ofKinds(ofInvalid) ?? notice(isPayloadDamaged) ?? null;
    case 'unsupported':
      return (
        all.find(({ problem }) => isUnsupported(problem.kind)) ??
        ofKinds(['check-signature-unjudged']) ??
        null
      );
    case 'malformed':
      return notice((problem) => severityOf(problem) === 'error') ?? null;
    case 'valid-with-notice':
      return notice((problem) => isOfSignature(problem.kind) && severityOf(problem) !== 'info') ?? null;
    case 'valid':
    case 'unsigned':
    case 'no-key':
    case 'encrypted':
    case 'signing':
    case 'empty':
      return null;
  }
}

const isPayloadDamaged = (problem: Problem): boolean =>
  (problem.kind === 'claims-not-json' && problem.hint === 'damaged') ||
  (problem.kind === 'claims-not-utf8' && problem.isDamaged);

const isUnsupported = (kind: Problem['kind']): boolean =>
  kind.startsWith('verify-') ||
  [
    'alg-unknown',
    'alg-beyond-browsers',
    'alg-none-look-alike',
    'crit-unknown',
    'token-json-serialization',
  ].includes(kind);

/** How the token is spelled, and what the key is like. */
const isOfSignature = (kind: Problem['kind']): boolean => /^(?:base64url|key|jwk)-/.test(kind);
