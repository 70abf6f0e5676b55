import type { NextAct, OverallStatus } from '../../core/answer/answer.js';

/** What the sentence is made of; the page has put the facts into words already. */
export type AnswerFacts = {
  status: OverallStatus;
  /** The token does not carry the texts shown. */
  isStale: boolean;
  /** Signed here by one's own key, which proves nothing of whose token it was. */
  isOwn: boolean;
  /** All the rest is said of the token inside; `kind` is null where there is none. */
  isDecrypted: boolean;
  /** It is a JWE, which has no signature to verify. */
  isEncrypted: boolean;
  /** The name of the kind; '' for what is no token, null where it is checked against a profile. */
  kind: string | null;
  /** The title of the cause. */
  cause: string | null;
  /** The label of the field that is still empty. */
  field: string | null;
  /** The time until which it is valid. */
  until: string | null;
  warnings: number;
};

/**
 * The one sentence over everything. Only against a profile it says what a service does: of a token that is known by
 * its kind alone, no more than what can be seen.
 */
function sentence({ isDecrypted, ...facts }: AnswerFacts): string {
  if (!isDecrypted) return sentenceOf(facts);
  if (facts.kind === null) return 'Decrypted: the content is not a signed token';
  return `Decrypted. ${sentenceOf({ ...facts, kind: `${facts.kind} inside` })}`;
}

function sentenceOf({
  status,
  isStale,
  isOwn,
  isEncrypted,
  kind,
  cause,
  field,
  until,
  warnings,
}: Omit<AnswerFacts, 'isDecrypted'>): string {
  const end = until === null ? '' : `, valid until ${until}`;
  const after = cause === null ? '' : `: ${cause}`;
  if (kind === '' && cause !== null) return cause;
  if (isStale) return `Edits not signed${after}`;
  const verified = isOwn ? 'signed with your key' : 'signature verified';
  const more = warnings > 1 ? ` (and ${warnings - 1} more ${warnings === 2 ? 'warning' : 'warnings'})` : '';
  switch (status) {
    case 'empty':
      return `No token yet${after}`;
    case 'pending':
      return 'Checking';
    case 'incomplete':
      return field === null ? `Not ready${after}` : `Not ready: ${field} is empty`;
    case 'accepted':
      return kind === null ? `Ready to send${end}` : `${kind}: ${verified}${end}`;
    case 'warned':
      return kind === null
        ? `Ready to send, with warnings${end}${after}${more}`
        : `${kind}: ${verified}${end}, with warnings${after}${more}`;
    case 'rejected':
      return kind === null ? `Would be rejected${after}` : `${kind}${after}`;
    case 'unverified': {
      const done = isEncrypted ? 'decrypted' : 'verified';
      return `${kind === null ? 'Not' : `${kind}: not`} ${done}${cause === null ? '' : ` (${cause})`}`;
    }
  }
}

/** What the button or hint of the next act says. */
const acts: Record<NextAct['kind'], string> = {
  none: '',
  'paste-token': 'Paste a token',
  'copy-token': 'Copy token',
  restore: 'Restore the valid token',
  'give-key': 'Add the public key',
  'give-secret': 'Enter the secret',
  'try-other-key': 'Try another public key',
  'try-other-secret': 'Try another secret',
  'use-key': 'Use the matching key',
  'use-own-key': 'Sign with your own key',
  'new-key': 'Generate a key pair for it',
  'go-to-part': 'Go to the text',
  'move-to-key': 'Use it as the key',
  decrypt: 'Go to the decryption key',
  'apply-remedy': 'Fix',
  'copy-again': 'Copy the token again, as a whole',
  'open-inner': 'Open the token inside',
  'fill-field': 'Fill in the field',
  repair: 'Fix',
  'show-check': 'Show the check',
  'get-new-token': 'Get a new token from the issuer',
  'ask-issuer': 'Ask the issuer',
  wait: 'Wait until it is valid',
};

export const answerTexts = {
  sentence,
  acts,
  newKey: (alg: string) => `Generate ${alg} key pair`,
  /** Under a good answer by kind. */
  notPromised: 'A service may check more: audience, issuer, scope.',
  expired: (when: string | null) => (when === null ? 'Expired' : `Expired on ${when}`),
  copyNext: 'Copy it, then use it.',
  copyRenews: 'Copy it, then use it: copying renews its times.',
  kinds: 'Kinds of tokens',
  vendorKinds: 'Tokens of vendors',
  profiles: 'Profiles',
  recognisedKind: (kind: string) => `${kind} (recognised)`,
  toChecks: 'See problems',
  checkAs: 'Check as',
  recognised: (kind: string, reasons: readonly string[]) =>
    reasons.length === 0 ? kind : `${kind}, because ${reasons.join('; ')}`,
};
