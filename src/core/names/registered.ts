/** What JSON a registered name wants as its value; `time` is a NumericDate (RFC 7519 section 2). */
export type ValueKind =
  'string' | 'string-or-array' | 'time' | 'number' | 'boolean' | 'object' | 'array' | 'any';

/** Who says so; `section` is null where the document as a whole does. */
export type Source = { document: string; section: string | null };

export type Registered = { kind: ValueKind; source: Source };

const at = (document: string) => (kind: ValueKind, section?: string) => ({
  kind,
  source: { document, section: section ?? null },
});
const jws = at('RFC 7515');
const jwe = at('RFC 7516');
const jwa = at('RFC 7518');
const jwt = at('RFC 7519');
const core = at('OpenID Connect Core');
const eat = at('RFC 9711');
const sip = at('RFC 8055');
const cdn = at('RFC 9246');
const assurance = at('OpenID Connect for Identity Assurance Claims Registration');

/** The names of a JOSE header that a specification defines (IANA registry of JOSE header parameters). */
export const headerParameters = {
  alg: jws('string', '4.1.1'),
  jku: jws('string', '4.1.2'),
  jwk: jws('object', '4.1.3'),
  kid: jws('string', '4.1.4'),
  x5u: jws('string', '4.1.5'),
  x5c: jws('array', '4.1.6'),
  x5t: jws('string', '4.1.7'),
  'x5t#S256': jws('string', '4.1.8'),
  typ: jws('string', '4.1.9'),
  cty: jws('string', '4.1.10'),
  crit: jws('array', '4.1.11'),
  enc: jwe('string', '4.1.2'),
  zip: jwe('string', '4.1.3'),
  epk: jwa('object', '4.6.1.1'),
  apu: jwa('string', '4.6.1.2'),
  apv: jwa('string', '4.6.1.3'),
  iv: jwa('string', '4.7.1.1'),
  tag: jwa('string', '4.7.1.2'),
  p2s: jwa('string', '4.8.1.1'),
  p2c: jwa('number', '4.8.1.2'),
  iss: jwt('string', '5.3'),
  sub: jwt('string', '5.3'),
  aud: jwt('string-or-array', '5.3'),
  b64: at('RFC 7797')('boolean', '3'),
  ppt: at('RFC 8225')('string', '8.1'),
  url: at('RFC 8555')('string', '6.4'),
  nonce: at('RFC 8555')('string', '6.5.2'),
  svt: at('RFC 9321')('any'),
  trust_chain: at('OpenID Federation')('array'),
} satisfies Record<string, Registered>;

/** The claim names that a specification defines (IANA registry of JWT claims). */
export const claimNames = {
  iss: jwt('string', '4.1.1'),
  sub: jwt('string', '4.1.2'),
  aud: jwt('string-or-array', '4.1.3'),
  exp: jwt('time', '4.1.4'),
  nbf: jwt('time', '4.1.5'),
  iat: jwt('time', '4.1.6'),
  jti: jwt('string', '4.1.7'),

  name: core('string', '5.1'),
  given_name: core('string', '5.1'),
  family_name: core('string', '5.1'),
  middle_name: core('string', '5.1'),
  nickname: core('string', '5.1'),
  preferred_username: core('string', '5.1'),
  profile: core('string', '5.1'),
  picture: core('string', '5.1'),
  website: core('string', '5.1'),
  email: core('string', '5.1'),
  email_verified: core('boolean', '5.1'),
  gender: core('string', '5.1'),
  birthdate: core('string', '5.1'),
  zoneinfo: core('string', '5.1'),
  locale: core('string', '5.1'),
  phone_number: core('string', '5.1'),
  phone_number_verified: core('boolean', '5.1'),
  address: core('object', '5.1.1'),
  updated_at: core('time', '5.1'),
  azp: core('string', '2'),
  nonce: core('string', '2'),
  auth_time: core('time', '2'),
  acr: core('string', '2'),
  amr: core('array', '2'),
  at_hash: core('string', '3.1.3.6'),
  c_hash: core('string', '3.3.2.11'),
  sub_jwk: core('object', '7.4'),
  _claim_names: core('object', '5.6.2'),
  _claim_sources: core('object', '5.6.2'),
  sid: at('OpenID Connect Front-Channel Logout')('string', '3'),

  events: at('RFC 8417')('object', '2.2'),
  toe: at('RFC 8417')('time', '2.2'),
  txn: at('RFC 8417')('string', '2.2'),
  sub_id: at('RFC 9493')('object', '4.1'),

  act: at('RFC 8693')('object', '4.1'),
  scope: at('RFC 8693')('string', '4.2'),
  client_id: at('RFC 8693')('string', '4.3'),
  may_act: at('RFC 8693')('object', '4.4'),
  roles: at('RFC 9068')('any', '2.2.3.1'),
  groups: at('RFC 9068')('any', '2.2.3.1'),
  entitlements: at('RFC 9068')('any', '2.2.3.1'),
  authorization_details: at('RFC 9396')('array', '9.1'),
  token_introspection: at('RFC 9701')('object', '5'),
  cnf: at('RFC 7800')('object', '3.1'),
  htm: at('RFC 9449')('string', '4.2'),
  htu: at('RFC 9449')('string', '4.2'),
  ath: at('RFC 9449')('string', '4.2'),
  vot: at('RFC 8485')('string', '3.1'),
  vtm: at('RFC 8485')('string', '3.2'),
  ace_profile: at('RFC 9200')('any', '5.10'),
  cnonce: at('RFC 9200')('any', '5.10'),
  exi: at('RFC 9200')('number', '5.10.3'),
  atc: at('RFC 9447')('object'),

  _sd: at('RFC 9901')('array'),
  _sd_alg: at('RFC 9901')('string'),
  '...': at('RFC 9901')('string'),
  sd_hash: at('RFC 9901')('string'),
  vc: at('W3C Verifiable Credentials Data Model 1.0')('object', '6.3.1'),
  vp: at('W3C Verifiable Credentials Data Model 1.0')('object', '6.3.1'),
  verified_claims: at('OpenID Identity Assurance Schema Definition')('any'),
  place_of_birth: assurance('object'),
  nationalities: assurance('array'),
  birth_family_name: assurance('string'),
  birth_given_name: assurance('string'),
  birth_middle_name: assurance('string'),
  salutation: assurance('string'),
  title: assurance('string'),
  msisdn: assurance('string'),
  also_known_as: assurance('string'),

  orig: at('RFC 8225')('object', '5.2.1'),
  dest: at('RFC 8225')('object', '5.2.1'),
  mky: at('RFC 8225')('array', '5.2.2'),
  rph: at('RFC 8443')('object'),
  attest: at('RFC 8588')('string'),
  origid: at('RFC 8588')('string'),
  div: at('RFC 8946')('object'),
  opt: at('RFC 8946')('string'),
  sph: at('RFC 9027')('object'),
  sip_from_tag: sip('string'),
  sip_date: sip('any'),
  sip_callid: sip('string'),
  sip_cseq_num: sip('any'),
  sip_via_branch: sip('string'),

  cdniv: cdn('number', '2.1.8'),
  cdnicrit: cdn('string', '2.1.9'),
  cdniip: cdn('string', '2.1.10'),
  cdniuc: cdn('string', '2.1.11'),
  cdniets: cdn('number', '2.1.12'),
  cdnistt: cdn('number', '2.1.13'),
  cdnistd: cdn('number', '2.1.14'),
  sig_val_claims: at('RFC 9321')('object'),

  eat_nonce: eat('any'),
  eat_profile: eat('string'),
  ueid: eat('string'),
  sueids: eat('object'),
  oemid: eat('any'),
  hwmodel: eat('string'),
  hwversion: eat('array'),
  swname: eat('string'),
  swversion: eat('array'),
  oemboot: eat('boolean'),
  dbgstat: eat('string'),
  location: eat('object'),
  uptime: eat('number'),
  bootcount: eat('number'),
  bootseed: eat('string'),
  dloas: eat('array'),
  manifests: eat('array'),
  measurements: eat('array'),
  measres: eat('array'),
  intuse: eat('string'),
  submods: eat('object'),
} satisfies Record<string, Registered>;

export type HeaderParameterName = keyof typeof headerParameters;
export type ClaimName = keyof typeof claimNames;

/** Names are case-sensitive (RFC 7515 section 4); `toString` and the like are none. */
export const isHeaderParameter = (name: string): name is HeaderParameterName =>
  Object.hasOwn(headerParameters, name);
export const isClaimName = (name: string): name is ClaimName => Object.hasOwn(claimNames, name);
