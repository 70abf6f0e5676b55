import { expect, test } from 'vitest';
import { largeText } from '../token/document.js';
import { isForList } from './look.js';

const long = 'A'.repeat(largeText);

test.each([
  ['a token', `eyJ.${long}.AAAA`, false],
  ['a JWS in JSON, flattened', `{"payload":"${long}","protected":"eyJ","signature":"AAAA"}`, false],
  ['a JWS in JSON, general', `\n{ "signatures" : [{"protected":"eyJ"}], "payload":"${long}" }`, false],
  ['a JWE in JSON', `{"protected":"eyJ","iv":"AA","ciphertext":"${long}","tag":"AA"}`, false],
  ['a token response', `{"access_token":"eyJ.${long}.AAAA"}`, true],
  ['lines of a log', `GET /?token=eyJ.AA.AA\n${long}`, true],
  ['a small response', '{"access_token":"eyJ.AA.AA"}', false],
  ['a small HAR', '{"log":{"entries":[]}}', true],
])('%s: %#', (_what, text, listed) => {
  expect(isForList(text)).toBe(listed);
});
