import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findTokens } from './find.js';
import { worked } from '../../testing/worked.js';

const vectors = JSON.parse(
  readFileSync(new URL('../../../../e2e/vectors/own/tokens.json', import.meta.url), 'utf8'),
) as { cases: { id: string; input: string }[] };
const token = vectors.cases.find(({ id }) => id === 'valid')?.input ?? '';
const other = vectors.cases.find(({ id }) => id === 'no-exp')?.input ?? '';
const [header = '', payload = '', signature = ''] = token.split('.');
const wrapped = token.replace(/.{64}/g, '$&\n');

describe('finds the token', () => {
  test.each(
    Object.entries({
      'in a sentence': `The token is ${token}. Please look.`,
      'in brackets': `Why is (${token}) bad?`,
      'in curly quotes': `“${token}”`,
      'in backticks': `\`${token}\``,
      'in HTML quotes': `&quot;${token}&quot;`,
      'with HTML references': `&#34;${token.replaceAll('.', '&#46;')}&#x22;`,
      'in an element': `<token>${token}</token>`,
      'in a Cookie header': `Cookie: a=b; session=${token}; Path=/`,
      'in a form': `grant_type=x&assertion=${token}&y=z`,
      'in a fragment': `https://a.example/cb#id_token=${token}&state=1`,
      'in a path': `https://a.example/t/${token}/next`,
      'in a query': `https://a.example/t?jwt=${token}#top`,
      'in a Markdown link': `[jwt](https://a.example/?token=${token})`,
      'after Bearer without a space': `Bearer${token}`,
      'in a header in small letters': `authorization: bearer ${token}`,
      'in YAML': `token: ${token} # comment`,
      'in a shell variable': `export JWT='${token}'`,
      'in PowerShell': `$env:JWT = "${token}"`,
      'in JSON in JSON': JSON.stringify(JSON.stringify({ token })),
      'in a JSON log entry': `[2027] {"auth":"Bearer ${token}","user":1}`,
      'in a table': `|${token}|`,
      'in CSV': `a,${token},b`,
      'before a semicolon': `${token};`,
      'between no-break spaces': `\u00a0${token}\u00a0`,
      'between zero-width characters': `\u200b${token}\u2060`,
      'after a direction mark': `\u202e${token}`,
      'percent-encoded': encodeURIComponent(`a?token=${token}&x=1`).replaceAll('.', '%2e'),
      'percent-encoded twice': encodeURIComponent(encodeURIComponent(`a=${token}`)).replaceAll('.', '%252E'),
      'with escaped dots': token.replaceAll('.', '\\u002e'),
      'in a curl command': `curl https://x \\\n  -H "Authorization: Bearer ${token}" \\\n  -H 'Accept: */*'`,
      'in a Windows command': `curl ^\n -H "Authorization: Bearer ${token}" ^\n -d x`,
      'before more words': `${token} and more words`,
      'before another line': `${token}\nHTTP/1.1 200 OK`,
      'before a line that is one long word': `${token}\n${'a'.repeat(40)}`,
      'before its disclosures (SD-JWT)': `${token}~WyJzYWx0Il0~`,
      'in mail with quoted-printable': `token=3D${token}`.replace(/.{75}/g, '$&=\n'),
      'wrapped at 64': wrapped,
      'wrapped with CRLF': wrapped.replaceAll('\n', '\r\n'),
      'wrapped and indented': wrapped.replaceAll('\n', '\n    '),
      'wrapped with backslashes': wrapped.replaceAll('\n', ' \\\n'),
      'wrapped in a quoted mail': `> ${wrapped.replaceAll('\n', '\n> ')}`,
      'wrapped in a mail quoted twice': `>> ${wrapped.replaceAll('\n', '\n>> ')}`,
      'wrapped with escaped newlines': JSON.stringify(wrapped),
      'wrapped in HTML': wrapped.replaceAll('\n', '<br>'),
      'wrapped after its dots': `${header}.\n${payload}.\n${signature}`,
      'wrapped before its dots': `${header}\n.${payload}\n.${signature}`,
      'with spaces around its dots': `${header} . ${payload} . ${signature}`,
      'as pieces of a string': `"${header}." +\n  "${payload}." +\n "${signature}"`,
      'as pieces with dots between': `"${header}" + "." + "${payload}" + "." + "${signature}"`,
    }),
  )('%s', (_, input) => {
    expect(findTokens(input).map((each) => each.token)).toEqual([token]);
  });

  test('where it stands', () => {
    const input = `a%3D%22${token.replaceAll('.', '%2E')}%22`;
    const [found] = findTokens(input);
    expect(input.slice(found?.start, found?.end)).toBe(token.replaceAll('.', '%2E'));
  });

  test.each(['\n', ' ', ',', ';', '\r\n\r\n', ' and ', '|', '/', '='])(
    'never glues two with %j between',
    (between) => {
      expect(findTokens(`${token}${between}${other}`).map((each) => each.token)).toEqual([token, other]);
      const cut = token.slice(0, 300);
      expect(findTokens(`${cut}${between}${other}`).map((each) => each.token)).toEqual([cut, other]);
    },
  );

  test('says where white space was inside', () => {
    const input = `${token.slice(0, 250)} ${token.slice(250)}`;
    expect(findTokens(input)).toMatchObject([{ token, stray: { offset: 250, character: ' ', count: 1 } }]);
  });

  test.each([
    ['a dot more', `${token}.`, 4],
    ['a word more', `${token}.extra`, 4],
    ['a dot before', `.${token}`, 4],
    ['no signature', `${header}.${payload}`, 2],
  ])('keeps what belongs to a bare token: %s', (_, input, segments) => {
    expect(findTokens(input)).toMatchObject([{ token: input, segments }]);
  });

  test.each([token.slice(0, 300), token.slice(0, 100)])(
    'does not take prose for the rest of a cut-off token',
    (cut) => {
      expect(findTokens(`${cut} and more words here`)).toMatchObject([{ token: cut }]);
      expect(findTokens(`${cut}\nand more words here`)).toMatchObject([{ token: cut }]);
    },
  );

  test('a signature that has the letters of a header behind a slash, in the other alphabet of base64', () => {
    const one = `${header}.${payload}.vault:v1:q2+/eyJnk/ewoo+e30+x`;
    expect(findTokens(one)).toMatchObject([{ token: one }]);
    expect(findTokens(`${token}/${token}x`)).toMatchObject([{ token }, { token: `${token}x` }]);
  });

  test('the samples of a document, each wrapped in its own way', () => {
    const sample = [
      header,
      '.\n',
      payload.slice(0, 70),
      '\n    ',
      payload.slice(70),
      '.\n',
      signature.slice(0, 90),
    ];
    const input = `Example:\n\n${sample.join('')}\n    ${signature.slice(90)}\n\nReview\n\nYou have learned it.`;
    expect(findTokens(input)).toMatchObject([{ token, lineBreaks: 4, stray: null }]);
  });
});

describe('a long text takes a moment, whatever is in it', () => {
  const size = 300_000;
  const fill = (piece: string) => piece.repeat(Math.ceil(size / piece.length));
  test.each([
    'a',
    ' ',
    '"',
    '.',
    'eyJ',
    'eyJ.',
    'eyJ!',
    'eyJ ',
    'eyJ\n',
    '!.',
    '%25',
    '%2E',
    '\\n',
    '&#46;',
    'eyJ.eyJ. ',
    '" + ',
  ])('of %j', async (piece) => {
    for (const text of [fill(piece), `${header}.${fill(piece)}`, `${token} ${fill(piece)}`])
      expect(await worked(() => findTokens(text))).toBeLessThan(1000);
  });
});
