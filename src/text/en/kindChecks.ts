import type { KindCheckId } from '../../core/checks/byKind/ids.js';

const notThere = 'The token has none, and needn’t.';
const unreadable = 'The payload can’t be read.';
const unreadableHeader = 'The header can’t be read.';

/** A check that is named after a header parameter or a claim. */
const ruled = (title: string) => ({ title, passed: 'As it must be.', skipped: notThere });

/** What is checked of a kind, what a pass means, and a skip. */
export const kindCheckNames: Record<KindCheckId, { title: string; passed: string; skipped: string }> = {
  json: { title: 'Readable', passed: 'Header and payload are well-formed.', skipped: 'Nothing to read.' },
  signature: { title: 'Signature', passed: 'Signature verified.', skipped: 'Not verified.' },
  alg: { title: 'Algorithm (alg)', passed: 'A signature algorithm.', skipped: unreadableHeader },
  kid: {
    title: 'Key ID (kid)',
    passed: 'It names the key in use.',
    skipped: 'No kid, or no key with a name to compare it with.',
  },
  typ: { title: 'Type (typ)', passed: 'As its specification says.', skipped: unreadableHeader },
  iss: { title: 'Issuer (iss)', passed: 'Present, of the right type.', skipped: notThere },
  sub: { title: 'Subject (sub)', passed: 'Present, of the right type.', skipped: notThere },
  aud: { title: 'Audience (aud)', passed: 'Present, of the right type.', skipped: notThere },
  exp: { title: 'Expiration time (exp)', passed: 'Not expired.', skipped: unreadable },
  iat: { title: 'Issued at (iat)', passed: 'Not in the future.', skipped: notThere },
  nbf: { title: 'Not before (nbf)', passed: 'Valid already.', skipped: unreadable },
  order: {
    title: 'Order of times',
    passed: 'It expires after it was issued.',
    skipped: 'No two times to compare.',
  },
  jti: { title: 'JWT ID (jti)', passed: 'Present, of the right type.', skipped: notThere },
  names: {
    title: 'No duplicate names',
    passed: 'Every name is unique, so all parsers read the same.',
    skipped: 'No names to read.',
  },
  crit: {
    title: 'Critical extensions (crit)',
    passed: 'The header requires none.',
    skipped: unreadableHeader,
  },
  'known-key': {
    title: 'Private key not exposed',
    passed: 'Not a published sample key, and without the ROCA flaw.',
    skipped: 'No key.',
  },
  azp: ruled('Authorized party (azp)'),
  nonce: ruled('Nonce (nonce)'),
  at_hash: ruled('Access token hash (at_hash)'),
  c_hash: ruled('Code hash (c_hash)'),
  s_hash: ruled('State hash (s_hash)'),
  client_id: ruled('Client ID (client_id)'),
  appid: ruled('Client ID (appid)'),
  scope: ruled('Scope (scope)'),
  scp: ruled('Scope (scp)'),
  state: ruled('State (state)'),
  request: ruled('No request inside (request)'),
  request_uri: ruled('No request address inside (request_uri)'),
  events: ruled('Events (events)'),
  sid: ruled('Whose session (sub, sid)'),
  htm: ruled('HTTP method (htm)'),
  htu: ruled('URL (htu)'),
  ath: ruled('Access token hash (ath)'),
  sd_hash: ruled('SD-JWT hash (sd_hash)'),
  token_use: ruled('Token use (token_use)'),
  ver: ruled('Version (ver)'),
  tid: ruled('Tenant (tid)'),
  type: ruled('Type (type)'),
  repository: ruled('Repository (repository)'),
  project_path: ruled('Project (project_path)'),
  jwk: ruled('Public key (jwk)'),
  signer: ruled('Load balancer (signer)'),
  client: ruled('Client ID (client)'),
  graph: {
    title: 'Who can verify it',
    passed: 'Any service that has the key.',
    skipped: 'Any service that has the key.',
  },
  padding: { title: 'Padding', passed: 'As it was signed.', skipped: 'No padding.' },
};
