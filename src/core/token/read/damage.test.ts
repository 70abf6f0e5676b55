import { describe, expect, test } from 'vitest';
import { problems as words } from '../../../text/en/problems.js';
import { wordingOf } from '../../../text/catalogue.js';
import { actOn } from '../../answer/act.js';
import { timeVerdict } from '../../claims/time/time.js';
import { claimsVerdict } from '../../claims/verdict.js';
import { readToken } from './read.js';

const encode = (data: string | Uint8Array) => Buffer.from(data).toString('base64url');
const bytes = (length: number) => Uint8Array.from({ length }, (_, at) => at * 37 + 250);
const claims = '{"iss":"https://idp.example","sub":"u-4711","aud":"orders","name":"Zoë","iat":1796000000}';
const parts = (header: object | string, payload = claims): [string, string] => [
  encode(typeof header === 'string' ? header : JSON.stringify(header)),
  encode(payload),
];
const [header, payload] = parts({ alg: 'RS256', typ: 'JWT', kid: 'k-1' });
const signature = encode(bytes(256));
const token = `${header}.${payload}.${signature}`;
const hmac = (length: number) => `${parts({ alg: 'HS256' }).join('.')}.${encode(bytes(length))}`;
const made = (header: string) => `${parts(header).join('.')}.${signature}`;

const without = (text: string, from: number, count = 1) => text.slice(0, from) + text.slice(from + count);
const doubled = (text: string, at: number) => text.slice(0, at + 1) + text.slice(at);
const other = (text: string, at: number) =>
  `${text.slice(0, at)}${text.charAt(at) === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
const wrapped = (separator: string) => (token.match(/.{1,75}/g) ?? []).join(separator);

const time = timeVerdict('', null, 0);

const sentences = (text: string) => {
  const reading = readToken(text);
  const found = [...reading.problems, ...(reading.form === 'jws' ? claimsVerdict(reading).problems : [])];
  return found.map((problem) => {
    const { title, detail, fix } = wordingOf(words, problem);
    return {
      said: `${title}. ${detail} ${fix ?? ''}`,
      act: actOn({ check: null, problem }, { isOwn: false, alg: 'RS256', time }).kind,
    };
  });
};

const cut = /cut off.*copy/i;
const inside = /character.*(lost|changed)/i;

/** What is said of it, and whether copying it again is the way out. */
describe.each([
  ['copied again', 'copy-again'],
  ['not copied again', null],
] as const)('%s', (_, act) => {
  const rows: [string, string, RegExp][] =
    act === null
      ? [
          ['one part too many', `${token}.${signature}`, /4 parts.*remove everything after/i],
          ['a dot behind it', `x ${token}.y`, /4 parts/i],
          [
            'hexadecimal, 32 bytes',
            `${parts({ alg: 'HS256' }).join('.')}.${Buffer.from(bytes(32)).toString('hex')}`,
            /hexadecimal.*fix the code/i,
          ],
          [
            'hexadecimal, 192 bytes',
            `${header}.${payload}.${Buffer.from(bytes(256)).toString('hex')}`,
            /hexadecimal.*fix the code/i,
          ],
          ['HS512 for HS256', hmac(64), /HS512.*alg may not say/i],
          ['HS256 for RS256', `${header}.${payload}.${encode(bytes(32))}`, /HS256.*alg may not say/i],
          [
            'DER for R and S',
            `${parts({ alg: 'ES256' }).join('.')}.${encode(bytes(71))}`,
            /nothing was lost.*form of the signature/i,
          ],
          ['single quotes', made("{'alg': 'RS256', 'typ': 'JWT'}"), /written so.*JSON library/i],
          ['bare names', made('{alg: "RS256"}'), /written so.*JSON library/i],
          ['a comma too many', made('{"alg":"RS256",}'), /written so.*JSON library/i],
          ['no header at all', made('RS256'), /written so/i],
          ['encoded twice', `${encode(header)}.${payload}.${signature}`, /encoded twice.*fix the code/i],
          [
            'a payload of Python',
            `${header}.${encode("{'sub': 'x', 'admin': None}")}.${signature}`,
            /Python.*json\.dumps/,
          ],
          [
            'standard base64',
            `${header}.${payload}.${Buffer.from(bytes(256)).toString('base64')}`,
            /standard base64.*fix the code/i,
          ],
        ]
      : [
          ['cut by one', token.slice(0, -1), cut],
          ['cut by many', token.slice(0, -100), cut],
          ['cut in the payload', token.slice(0, header.length + 50), /truncated.*missing: signature/i],
          ['cut at the second dot', `${header}.${payload}.`, cut],
          ['cut, HMAC', hmac(29), cut],
          ...[1, 2, 3, 4, 20].map((count): (typeof rows)[number] => [
            `without its first ${count}`,
            token.slice(count),
            /start of the token is missing.*from eyJ/i,
          ]),
          ['without its header', `${payload}.${signature}`, /missing: header/i],
          ['lost in the header', without(token, 20), inside],
          ['doubled in the header', doubled(token, 10), inside],
          ['changed in the header', other(token, 12), inside],
          ['lost in the payload', without(token, header.length + 21), inside],
          ['four lost in the payload', without(token, header.length + 5, 4), inside],
          ['doubled in the payload', doubled(token, header.length + 30), inside],
          ['changed in the payload', other(token, header.length + 21), inside],
          ['lost in the signature', without(token, token.length - 50), /lost/],
          ['doubled in the signature', doubled(token, token.length - 50), /too many.*doubled/i],
          ['text right behind it', `${token}ab`, /too many.*follows the token/i],
          ['HMAC and two bytes more', hmac(34), /too many.*copy the token alone/i],
          ['lower case', token.toLowerCase(), /one case.*lower or upper/i],
          ['upper case', token.toUpperCase(), /one case.*lower or upper/i],
          [
            'an ellipsis inside',
            `${token.slice(0, 80)}…${token.slice(-40)}`,
            /shortened for display.*left characters out/i,
          ],
          [
            'an ellipsis at its end',
            `token: ${token.slice(0, 120)}… (expires soon)`,
            /shortened for display/i,
          ],
          ['three dots inside', `${token.slice(0, 80)}...${token.slice(-40)}`, /shortened for display/i],
          ['three dots in the header', 'eyJhbGciOiJS...', /shortened for display/i],
          ['asterisks', `${header}.${payload}.${'*'.repeat(20)}`, /hides what a log/i],
          [
            'dashes of a word processor',
            `${header}.${payload}.${signature.slice(0, 40)}–${signature.slice(41)}`,
            /word processor.*hyphen/i,
          ],
          ['a placeholder', `${header}.${payload}.<signature>`, /placeholder/i],
        ];

  test.each(rows)('%s', (_name, text, said) => {
    const all = sentences(text);
    const found = all.filter((one) => said.test(one.said));
    expect(found, JSON.stringify(all, null, 1)).not.toEqual([]);
    if (act === null) expect(all.map((one) => one.act)).not.toContain('copy-again');
    else expect(found.map((one) => one.act)).toContain(act);
  });
});

describe('nothing is lost by wrapping', () => {
  test.each(['\n', '\r\n', '\n> ', '=\n', '=\r\n', '\\\n', '\n    '])('%j', (separator) => {
    const reading = readToken(`Hello,\n\n${wrapped(separator)}\n\nRegards`);
    expect(reading.token).toBe(token);
    expect(reading.problems.map(({ kind }) => kind)).toContain('token-lines-joined');
  });

  test('an ellipsis behind a whole token is the text’s', () => {
    expect(readToken(`See ${token}… and more`).problems.map(({ kind }) => kind)).toEqual(['token-unwrapped']);
    expect(readToken(`See ${token} ...`).problems.map(({ kind }) => kind)).not.toContain('token-shortened');
  });
});
