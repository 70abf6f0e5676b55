/** Reading tokens without the product's own code. */
export function decoded(token: string): { header: string; payload: string; signature: Buffer } {
  const [header = '', payload = '', signature = ''] = token.split('.');
  return {
    header: Buffer.from(header, 'base64url').toString(),
    payload: Buffer.from(payload, 'base64url').toString(),
    signature: Buffer.from(signature, 'base64url'),
  };
}

/** The last sample token of the page this project grew from, and what is known of it (seed, 2020). */
export const golden = {
  keyId: 'N8Iwm2wAEnfBs_U01ISJsNX_mx2C8UR7ZrbToKWdiLA',
  thumbprint: 'zFHVsM9dc4OlHIwvEnVqfKzRj1ujqYGsZnXAcgn_CqI',
  applicationId: 'e4f6dc8c6aeb8471016b034c61f12b4a',
  token:
    'eyJhbGciOiJSUzI1NiIsImtpZCI6Ik44SXdtMndBRW5mQnNfVTAxSVNKc05YX214MkM4VVI3WnJiVG9LV2RpTEEiLCJ0eXAiOiJKV1QifQ.' +
    'eyJzdWIiOiJlNGY2ZGM4YzZhZWI4NDcxMDE2YjAzNGM2MWYxMmI0YSIsImF1ZCI6ImU0ZjZkYzhjNmFlYjg0NzEwMTZiMDM0YzYxZjEyYjRh' +
    'IiwiaXNzIjoiZTRmNmRjOGM2YWViODQ3MTAxNmIwMzRjNjFmMTJiNGEiLCJpYXQiOjE1NTkwNzQzODcsImV4cCI6MTY1OTE2MDg4N30.' +
    'QwxqlkCKzUx7Qym5coj34GcecxkKg6uypmDv3e_EV2Qyk3eQ3j1DHVYHS9Qavj4Apv7B1UxVPzr6igk0R-BgPYqoTPA7d508' +
    '_8gymOJwE7HbKBiD6eAOuTHydU8Iq_XUYl605QUnaR3hZ8wX1EcMkqxT7jQlQnJOJmX9DIAc8vNyoGH2xjo_6xUM4JbrnSze9nodkh5xZjpVyppZAY_' +
    '4Fm5eJvbzYvwoA9ZUbLcupewoaNbcGK1QKJDrSP4ZZLik1oQ0y9rhhRjqPe9-xSILoqlpDvKLqxyRgi_BJUMdi1a00nhDNox1rW6SQzdRFnkHF_aQkjJeKFNdm8fw1UF6Jw',
};
