import type { RefusalCause } from '../../core/refusals/refusal.js';

/** What a service means by its rejection. Titles name the fault; details say how to find and fix it. */
export const refusalCauses: Record<RefusalCause, { title: string; detail: string }> = {
  clock: {
    title: 'The clocks differ',
    detail:
      'Compare the clock of the machine that makes the token with the Date header of the service. Set it by NTP, or issue tokens 30 to 60 seconds back.',
  },
  expired: {
    title: 'The token has expired',
    detail:
      'Issue a new one. If it is new, look for exp in local time instead of UTC, and for a token that is cached longer than it lives.',
  },
  'exp-missing': { title: 'exp is missing', detail: 'Add exp: seconds since 1970, a few minutes from now.' },
  'exp-type': {
    title: 'exp has another unit or type',
    detail: 'exp must be a number in seconds: no string, no milliseconds, and an integer for most services.',
  },
  lifetime: {
    title: 'The lifetime is too long',
    detail:
      'Shorten exp. If it is at the very limit, leave a minute of room: the service counts by its own clock.',
  },
  'too-old': {
    title: 'The token was issued too long ago',
    detail: 'Make a new token for each request, or renew it more often than the service asks for.',
  },
  'iat-future': {
    title: 'iat is in the future for the service',
    detail: 'Your clock is ahead, or iat is in local time. Set iat 30 to 60 seconds back.',
  },
  'iat-type': {
    title: 'iat isn’t an integer',
    detail: 'Round iat to whole seconds, and write it as a number.',
  },
  'not-yet': {
    title: 'nbf is in the future for the service',
    detail: 'Your clock is ahead of the service’s. Remove nbf, or set it 60 seconds back.',
  },
  aud: {
    title: 'aud isn’t what the service expects',
    detail:
      'Compare it character by character: the slash at the end, https://, the host, and whether the service wants its issuer, its token endpoint or an ID.',
  },
  'aud-list': { title: 'aud is a list', detail: 'This service wants one audience, as a string.' },
  iss: {
    title: 'iss isn’t known to the service',
    detail:
      'Check which ID it expects (client ID, app ID, team, account with or without region), and its case.',
  },
  sub: { title: 'sub isn’t what the service expects', detail: 'Check the ID, its case, and its prefix.' },
  claims: {
    title: 'A required claim is missing, or is at another place',
    detail:
      'Compare the payload with the example of the service: names, nesting, and strings that should be numbers or the reverse.',
  },
  'jti-missing': { title: 'jti is missing', detail: 'Add a jti that is different in each token.' },
  'jti-reused': {
    title: 'The token was used before',
    detail: 'This service takes each token once. Make a new one, with a new jti, for each request.',
  },
  kid: {
    title: 'The service has no key of this kid',
    detail:
      'Take the Key ID that the service shows for your key. It may also read your key set from a cache.',
  },
  'kid-missing': {
    title: 'kid is missing',
    detail: 'Put the Key ID that the service shows into the header.',
  },
  thumbprint: {
    title: 'The certificate’s thumbprint is missing, or of another certificate',
    detail:
      'x5t is the SHA-1 and x5t#S256 the SHA-256 of the certificate in DER, as base64url. Hexadecimal, or base64url of the hexadecimal text, isn’t found.',
  },
  alg: {
    title: 'The service doesn’t allow this alg',
    detail: 'Sign with the algorithm that is set with the key in the service.',
  },
  typ: {
    title: 'typ isn’t what the service expects',
    detail: 'Set the typ in the header that its documentation names.',
  },
  key: {
    title: 'The service has another public key',
    detail:
      'Verify the token here with the very key that is registered there. After a rotation, register the new key first.',
  },
  secret: {
    title: 'The secret differs, or is read in another encoding',
    detail:
      'Enter the secret here and try each Secret encoding: text, base64, base64url, hexadecimal. Look for a line break at its end.',
  },
  signature: {
    title: 'The signature doesn’t fit the token',
    detail:
      'The token was changed after it was signed, or cut off in a header or cookie. Verify here exactly what was sent.',
  },
  form: {
    title: 'What arrived isn’t a JWT',
    detail:
      'Look at what was sent: “undefined”, quotes, an opaque token, an encrypted one, or a part of the token.',
  },
  dpop: {
    title: 'The DPoP proof doesn’t fit the request',
    detail:
      'Check htm, htu without query, iat, jti, ath of the access token, and the nonce that the service sent.',
  },
  missing: {
    title: 'No token arrived',
    detail:
      'Send Authorization: Bearer, then a space and the token. A proxy or a redirect may remove the header.',
  },
  place: {
    title: 'The token was sent at another place',
    detail:
      'Check the header, its scheme and the parameter that the service names; “Bearer” may appear only once.',
  },
  account: {
    title: 'The service doesn’t know the client, app or user',
    detail:
      'Check the ID, and whether it belongs to this environment: production, sandbox, region or tenant.',
  },
  permission: {
    title: 'A permission is missing',
    detail: 'No token changes that: someone must grant consent, the scope or the role in the service.',
  },
};

export const refusalTexts = {
  field: 'Service response',
  placeholder: 'Rejected? Paste what the service answered',
  found: (service: string, says: string) => `${service}: “${says}”`,
  causes: 'What it means, the likeliest first',
  results: 'What the answer means',
  unknown: 'This answer isn’t known. Look at the checks: a failed one is the likeliest reason.',
  onlyStatus:
    'A status alone doesn’t say why. Paste the body of the answer and its WWW-Authenticate header, or the line of the log.',
  inToken: (member: string, value: string) => `In this token: ${member} ${value}`,
  notInToken: (member: string) => `This token has no ${member}.`,
  expected: (member: string) => `Expected ${member}`,
  useExpected: (value: string) => `Use ${value} from the response`,
  check: (name: string, result: 'pass' | 'warn' | 'fail' | 'skip') =>
    `${name}: ${{ pass: 'passed', warn: 'warning', fail: 'failed', skip: 'skipped' }[result]}`,
  show: (member: string) => `Show ${member}`,
};
