import type { KidSource } from '../../core/keySets/compose.js';
import type { MemberChange } from '../../core/keySets/difference.js';
import type { KeySetProblem } from '../../core/keySets/findings.js';
import type { ProblemTexts } from '../wording.js';

const problems: ProblemTexts<KeySetProblem> = {
  'kid-missing': () => ({
    title: 'kid is missing',
    detail:
      'A verifier finds the key of a token by its kid. Without one, it has to try every key, or rejects.',
    fix: 'Set kid to the Key ID or the JWK thumbprint, and use the same value in your tokens.',
  }),
  'same-key': () => ({
    title: 'The same key more than once',
    detail: 'These entries have the same public key.',
    fix: 'Remove all but one, unless tokens with either kid are still valid.',
  }),
  'private-members': ({ members }) => ({
    title: 'Private key in the set',
    detail: `It has the private members ${members.join(', ')}. Anyone who can read the set can sign in your name.`,
    fix: 'If the set was published, replace this key pair. Publish public keys only.',
  }),
  'shared-secret': () => ({
    title: 'Shared secret in the set',
    detail: 'The key type oct has no public key: what verifies also signs.',
    fix: 'Remove it from a set that you publish. Use a key pair for tokens that others verify.',
  }),
  'use-contradicted': ({ use, by, value }) => ({
    title: `use and ${by} contradict each other`,
    detail: `use is ${use}, but ${by} has ${value} (RFC 7517 section 4.3). Libraries may skip the key.`,
    fix: `Correct one of them, or remove ${by}.`,
  }),
  'operations-private': ({ operations }) => ({
    title: 'key_ops are those of a private key',
    detail: `A public key can’t ${operations.join(', ')}. Libraries that use WebCrypto fail to import it.`,
    fix: 'For a key that verifies, set key_ops to ["verify"] or remove it.',
  }),
};

const memberSaid = ({ name, former, present }: MemberChange): string =>
  former === null
    ? `${name} added: ${present}`
    : present === null
      ? `${name} removed: ${former}`
      : `${name}: ${former}, now ${present}`;

/** Everything about JWK Sets; loaded with the part that makes them. */
export const keySetTexts = {
  intro: 'Put keys together as the JWK Set (JWKS) that your service publishes. It isn’t saved: download it.',
  keyToAdd: 'Key to add',
  saved: (name: string) => `${name}, saved`,
  addKey: 'Add to the set',
  unreadable: 'This saved key can’t be read.',
  text: 'More keys as text',
  textHint: 'PEM, JWK, JWKS, certificate or OpenSSH. A JWKS keeps its kid, use, alg and key_ops.',
  addText: 'Add these keys',
  added: (count: number) => (count === 1 ? '1 key added.' : `${count} keys added.`),
  privateRead: (count: number) =>
    count === 1
      ? 'The text contained a private key. The set below has only its public key.'
      : `The text contained ${count} private keys. The set below has only their public keys.`,
  readProblems: 'About these keys',
  entries: 'Keys in the set',
  empty: 'The set is empty. Add a key above.',
  entry: (number: number) => `Key ${number}`,
  withPrivate: 'private key loaded',
  publicOnly: 'public key only',
  noPublicKey: 'A shared secret has no public key. It is in the set only if you include private keys.',
  kidFrom: 'kid',
  kidSources: {
    'key-id': 'Key ID',
    thumbprint: 'JWK thumbprint',
    own: 'Own value',
  } satisfies Record<KidSource, string>,
  ownKid: 'Own kid',
  use: 'use',
  uses: { sig: 'sig: signatures', enc: 'enc: encryption' },
  alg: 'alg',
  notSet: 'Not set',
  up: (number: number) => `Move key ${number} up`,
  down: (number: number) => `Move key ${number} down`,
  rotate: 'Rotate',
  rotateKey: (number: number) => `Rotate key ${number}`,
  rotateHint: 'Generates a new key pair of the same kind and puts its public key first. The old key stays.',
  rotated:
    'New key pair generated: it is the active key now. Its public key is before the old one in the set.',
  rotation:
    'To rotate a key: press Rotate, publish the set with both keys, sign with the new key, and remove the old one once its tokens have expired. Save the new private key.',
  remove: 'Remove',
  removeKey: (number: number) => `Remove key ${number} from the set`,
  findings: 'Problems of the set',
  noFindings: 'No problems found in this set.',
  /** A title with the numbers of the keys that it is about. */
  of: (numbers: readonly number[], title: string) =>
    `${numbers.length === 1 ? 'Key' : 'Keys'} ${numbers.join(', ')}: ${title}`,
  problems,
  set: 'JWK Set',
  includePrivate: 'Include private keys',
  privateWarning: (count: number, all: number) =>
    count === 0
      ? 'None of these keys has a private key that can be exported. The copy has public keys only.'
      : `The copy and the file have the private ${count === 1 ? 'key' : 'keys'} of ${count} of ${all} keys. Anyone who has them can sign in your name. Never publish that set. It isn’t shown below.`,
  copy: 'Copy JWK Set',
  copied: (withPrivate: boolean): string =>
    withPrivate ? 'JWK Set copied, with private keys.' : 'JWK Set copied. It has public keys only.',
  download: 'Download jwks.json',
  compareTitle: 'Compare with another set',
  other: 'Other JWK Set',
  otherHint: 'Paste the set that is published now, or an older one. It isn’t sent anywhere.',
  otherProblems: 'Problems of the other set',
  difference: 'From the other set to this one',
  changes: {
    came: (name: string, type: string) => `Added: ${name} (${type}).`,
    gone: (name: string, type: string) =>
      `Removed: ${name} (${type}). Tokens signed with it no longer verify.`,
    replaced: (kid: string, former: string, present: string) =>
      `Another key under the same kid: ${kid} (${former === present ? present : `${former}, now ${present}`}). Verifiers that cached the other key reject new tokens.`,
    members: (name: string, members: readonly MemberChange[]) =>
      `Same key, other members: ${name}. ${members.map(memberSaid).join('; ')}.`,
  },
  reordered: 'The keys are in another order.',
  same: (count: number) => (count === 1 ? '1 key is the same.' : `${count} keys are the same.`),
  addressesTitle: 'Where an issuer publishes its keys',
  issuer: 'Issuer (iss)',
  noIssuer: 'Enter an issuer: an https address without query and fragment.',
  addressesHint:
    'The metadata names the JWK Set (jwks_uri). This page doesn’t fetch it; each command prints the set.',
  forms: {
    openid: 'OpenID Connect Discovery 1.0: appended to the issuer.',
    oauth: 'OAuth (RFC 8414): inserted before the path.',
    'openid-inserted': 'OpenID Connect, inserted before the path (RFC 8414 section 5).',
  },
  formNames: { openid: 'OpenID Connect', oauth: 'OAuth', 'openid-inserted': 'OpenID Connect, inserted' },
  copyCommand: (form: string) => `Copy curl command (${form})`,
  copiedCommand: 'curl command copied. It prints the JWK Set: paste it here.',
};
