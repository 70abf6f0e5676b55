import type { OverallStatus } from '../../core/answer/answer.js';
import type { LinkName, ResponseProblem } from '../../core/responses/problems.js';
import type { Carrier, Exchange, Format, Place } from '../../core/responses/reading.js';
import type { Relative } from '../../core/token/find/relatives.js';
import type { ProblemTexts } from '../wording.js';
import { list } from './words.js';

const hashedValue = {
  at_hash: 'access token',
  c_hash: 'code',
  s_hash: 'state',
  ath: 'access token',
} as const;

/** What the page says of tokens that belong together. */
export const responseProblems: ProblemTexts<ResponseProblem> = {
  'response-hash-other': ({ claim, hash, madeWith, isElsewhere }) => ({
    title: `${claim} doesn’t match`,
    detail:
      madeWith === null
        ? `${claim} isn’t the ${hash} hash of the ${hashedValue[claim]} that came with it.${isElsewhere ? ' It is the hash of another token in this text.' : ''}`
        : `${claim} was made with ${madeWith}, but the hash must be ${hash}.`,
    fix:
      madeWith === null
        ? 'Use tokens that came in one response, or look for what exchanged one of them.'
        : `Ask the issuer: the hash must be ${hash}.`,
  }),
  'response-ath-missing': () => ({
    title: 'The DPoP proof has no ath',
    detail: 'A proof that is sent with an access token must contain its hash (RFC 9449 section 4.3).',
    fix: 'Add ath: the base64url of the SHA-256 of the access token.',
  }),
  'response-key-other': ({ bound, proof }) => ({
    title: 'cnf.jkt is of another key',
    detail: `The access token is bound to the key ${bound}, but the DPoP proof is by ${proof}.`,
    fix: 'Sign the proof with the key that the token was issued for, or get a token for this key.',
  }),
  'response-issuer-other': ({ issuers: [one, other] }) => ({
    title: 'The issuers differ',
    detail: `These tokens came together, but iss is “${one}” in one and “${other}” in the other.`,
    fix: 'Find out which of them is from another issuer.',
  }),
  'response-client-other': ({ clients: [one, other] }) => ({
    title: 'The clients differ',
    detail: `These tokens came together, but one was issued to “${one}” and the other to “${other}”.`,
    fix: 'Find out which of them is of another client.',
  }),
  'response-nonce-other': ({ found, sent }) => ({
    title: found === null ? 'The ID token has no nonce' : 'nonce is of another request',
    detail:
      found === null
        ? `The authorization request has the nonce “${sent}”, and the ID token must repeat it.`
        : `nonce is “${found}”, but no authorization request of this client has it. The last one has “${sent}”.`,
    fix: 'Reject the ID token: it is the answer to another request, or a replayed one.',
  }),
  'response-refresh-other': ({ claim, before, after }) => ({
    title: `${claim} changed in the refresh`,
    detail: `${claim} was “${before}” before the refresh and is “${after}” after it (OpenID Connect Core section 12.2).`,
    fix: 'Reject the new token: a refresh never changes the issuer, the user or the client.',
  }),
};

const carriers: Record<Carrier, string> = {
  header: 'header',
  cookie: 'cookie',
  query: 'query',
  fragment: 'fragment',
  form: 'form',
  json: 'JSON',
  claim: 'claim',
  text: 'text',
};

/** Where a value was: its name and what carried it, then the message or the line. */
function place(
  { carrier, name, side, line }: Place,
  exchange: (Exchange & { number: number }) | null,
): string {
  const what = name === '' ? '' : `${name} (${carriers[carrier]})`;
  const message =
    exchange &&
    `${side ?? 'message'} ${exchange.number}${exchange.url === '' ? '' : `: ${exchange.method} ${exchange.url}`}`;
  const where = [what, message, line === null ? null : `line ${line}`].filter((one) => one);
  return where.join(', ');
}

const formats: Record<Format, string> = {
  har: 'HAR',
  json: 'JSON',
  http: 'HTTP messages',
  text: 'text',
};

const relatives: Record<Relative, string> = {
  'paseto-public': 'PASETO (public)',
  'paseto-local': 'PASETO (local)',
  flask: 'Flask session',
  itsdangerous: 'itsdangerous value',
  django: 'Django signed value',
  'rails-signed': 'Rails signed cookie',
  'rails-encrypted': 'Rails encrypted cookie',
  express: 'Express signed cookie',
  saml: 'SAML message',
  kerberos: 'Kerberos ticket',
  ntlm: 'NTLM message',
  'health-card': 'SMART Health Card',
};

const verdicts: Record<OverallStatus, string> = {
  accepted: 'Passes the checks',
  warned: 'Passes, with warnings',
  incomplete: 'Not ready',
  rejected: 'Fails the checks',
  unverified: 'Not verified',
  pending: 'Checking',
  empty: 'No token',
};

const links: Record<LinkName, string> = {
  at_hash: 'at_hash is of the access token',
  c_hash: 'c_hash is of the code',
  s_hash: 's_hash is of the state',
  ath: 'ath is of the access token',
  'cnf.jkt': 'cnf.jkt is of the proof’s key',
  issuer: 'same issuer',
  client: 'same client',
  nonce: 'nonce is of the request',
  refresh: 'refreshed for the same party',
};

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const responseTexts = {
  title: 'Tokens in this text',
  titleOf: (name: string) => `Tokens in ${name}`,
  table: 'Tokens',
  columns: {
    place: 'Where',
    kind: 'Kind',
    issuer: 'Issuer',
    subject: 'Subject',
    expires: 'Expires',
    verdict: 'Verdict',
  },
  summary: (format: Format, count: number, opaque: number) =>
    `${counted(count, 'token', 'tokens')} in ${formats[format]}${opaque === 0 ? '' : `, ${opaque} of them opaque`}`,
  none: 'No token in it.',
  place,
  times: (count: number) => `and ${counted(count, 'more place', 'more places')}`,
  opaque: 'Opaque token',
  opaqueOf: (issuer: string) => `Opaque token (${issuer})`,
  relatives,
  verdicts,
  onlyIssuer: 'Only its issuer can read it',
  cause: (verdict: string, cause: string) => `${verdict}: ${cause}`,
  filter: 'Filter tokens',
  noMatch: 'No token matches the filter.',
  shown: (count: number, all: number) => `${count} of ${all}`,
  showMore: 'Show more',
  choose: (name: string) => `Show ${name} on the page`,
  hasMore: (count: number) => `There are more: only the first ${count} are listed.`,
  problems: 'Broken links',
  between: (rows: readonly string[]) => `See ${list(rows)}.`,
  broken: (names: readonly string[]) => `Broken link: ${list(names)}`,
  holds: (count: number) => `Links that hold (${count})`,
  link: (name: LinkName, ends: readonly string[]) => `${links[name]} (${list(ends)})`,
  row: (number: number) => `row ${number}`,
  number: 'No.',
  reading: (name: string) => `Reading ${name}`,
  text: 'the pasted text',
  progress: 'Read so far',
  stop: 'Stop',
  stopped: 'Stopped: nothing of it is listed.',
  failed: 'The file can’t be read. It may have been moved, or access was blocked.',
  close: 'Close',
  drop: 'Drop a token, key, response, HAR or log here',
  openFile: 'Open a response, HAR or log',
};
