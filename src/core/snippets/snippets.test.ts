import fc from 'fast-check';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { isSignatureAlgorithm, signatureAlgorithms } from '../keys/algorithms.js';
import { secretEncodings } from '../keys/secretText.js';
import { apiProxy, profiles } from '../profiles/builtIn.js';
import { newTokenJson } from '../profiles/fill/newTokenJson.js';
import type { Profile } from '../profiles/profile.js';
import { refresh } from '../profiles/fill/reissue.js';
import { partBytes, type Part } from '../token/document.js';
import {
  bashWord,
  goString,
  haproxyWord,
  csharpString,
  javaScriptString,
  javaString,
  kotlinString,
  phpString,
  powershellString,
  pythonString,
  rubyString,
  rustString,
} from './quote.js';
import { languages, snippetGroups, snippetIds, snippetOf, type SnippetId } from './snippets.js';
import { snippetToken, type SnippetSource } from './sign/token.js';

const typed = (text: string): Part => ({ kind: 'typed', text });
function sourceOf(changes: Partial<SnippetSource> = {}): SnippetSource {
  const fieldValues = { applicationId: 'a1', clientId: 'c1', tokenUrl: 'https://token.example/' };
  const profile = changes.profile ?? apiProxy;
  const alg = changes.alg ?? 'RS256';
  const texts = newTokenJson(profile, { alg, kid: 'k1', now: 1, jti: 'j1', fieldValues });
  return {
    alg,
    profile,
    lifetime: 600,
    secretEncoding: 'utf-8',
    header: typed(texts.header),
    payload: typed(texts.payload),
    ...changes,
  };
}
const profileOf = (id: string): Profile => profiles.find((one) => one.id === id) ?? apiProxy;
const written = (id: SnippetId, changes: Partial<SnippetSource> = {}): string => {
  const snippet = snippetOf(id, sourceOf(changes));
  return snippet.ok ? snippet.value.code : JSON.stringify(snippet.problem);
};
const problemOf = (id: SnippetId, changes: Partial<SnippetSource>) => {
  const snippet = snippetOf(id, sourceOf(changes));
  return snippet.ok ? null : snippet.problem;
};

describe('a snippet', () => {
  test.each(snippetIds)('%s: each algorithm has code or a reason', (id) => {
    for (const alg of Object.keys(signatureAlgorithms).filter(isSignatureAlgorithm)) {
      const { algorithms } = languages[id];
      const isAble = algorithms.some((able) => able.alg === alg);
      expect(problemOf(id, { alg }), alg).toEqual(
        isAble
          ? null
          : { kind: 'snippet-algorithm', snippet: id, alg, able: algorithms.map((able) => able.alg) },
      );
    }
  });

  test.each(snippetIds)('%s ends with one line break, and names its key by file', (id) => {
    const code = written(id);
    expect(code).toMatch(/\S\n$/);
    expect(code.replace(/\{\{(?: _\.)?(?:token|url) ?\}\}/g, '')).not.toMatch(/BEGIN|NaN|\[object|\{\{/);
    const taken = new Map<SnippetId, string>([
      ['curl', 'sign.sh'],
      ['httpie', 'sign.sh'],
      ['hurl', 'sign.sh'],
      ['http', '{{token}}'],
      ['insomnia', '{{ _.token }}'],
    ]);
    const reads = taken.get(id) ?? (id.startsWith('verify') ? 'public_key.pem' : 'private_key');
    expect(code).toContain(reads);
  });

  test.each(snippetIds.filter((id) => languages[id].algorithms.some(({ alg }) => alg === 'HS256')))(
    '%s names where it reads the secret, and no file of a key',
    (id) => {
      for (const secretEncoding of secretEncodings) {
        const code = written(id, { alg: 'HS256', secretEncoding });
        expect(code).not.toContain('_key.pem');
        if (/^(curl|httpie|hurl|http|insomnia)$/.test(id)) continue;
        expect(code).toContain(`the secret in JWT_SECRET (${secretEncoding})`);
      }
    },
  );

  test('of golang-jwt 4 says what is otherwise in 5', () => {
    expect(written('go-jwt')).toContain('jwt/v4"');
    expect(written('go-jwt')).toMatch(/jwt\/v5 .*base64url\.EncodeToString\(signature\)/);
  });

  test.each(['EdDSA', 'Ed25519'] as const)('of Rust has one name for %s', (alg) => {
    expect(written('rust', { alg })).toContain('crypto::sign(input.as_bytes(), &key, Algorithm::EdDSA)');
    expect(written('verify-rust', { alg })).toContain('input.as_bytes(), &key, Algorithm::EdDSA)');
    expect(written('verify-rust', { alg })).toContain(`header["alg"] == "${alg}"`);
  });

  test('has a file name of its own', () => {
    const files = snippetIds.map((id) => languages[id].file);
    expect(new Set(files).size).toBe(files.length);
  });

  test.each([
    [{ header: typed('{"alg":') }, { kind: 'signing-not-json', part: 'header' }],
    [{ payload: typed('x') }, { kind: 'signing-not-json', part: 'payload' }],
    [{ header: typed('[]') }, { kind: 'signing-header-not-object' }],
    [{ header: typed('{"alg":"ES256"}') }, { kind: 'signing-other-alg', alg: 'ES256', keyAlg: 'RS256' }],
    [{ header: typed('{}') }, { kind: 'signing-other-alg', alg: null, keyAlg: 'RS256' }],
    [
      { payload: { kind: 'came', bytes: new Uint8Array([0xff]) } },
      { kind: 'snippet-binary', part: 'payload' },
    ],
    [
      { payload: typed('{"a":["-----BEGIN PRIVATE KEY-----"]}') },
      { kind: 'snippet-private-key', part: 'payload' },
    ],
    [
      { header: typed('{"alg":"RS256","jwk":{"kty":"RSA","d":"AA"}}') },
      { kind: 'snippet-private-key', part: 'header' },
    ],
  ] satisfies [Partial<SnippetSource>, object][])(
    'has its reasons where the page has them: %j',
    (changes, problem) => {
      for (const id of snippetIds) expect(problemOf(id, changes), id).toMatchObject(problem);
    },
  );

  test('of a shell holds no NUL', () => {
    const payload: Part = { kind: 'came', bytes: new TextEncoder().encode('a\0b') };
    for (const id of ['bash', 'curl', 'httpie'] as const) {
      expect(problemOf(id, { payload }), id).toMatchObject({ kind: 'snippet-value', part: 'payload' });
    }
    expect(problemOf('python', { payload })).toBeNull();
  });

  test.each([
    ['a list', '["a"]'],
    ['an empty text', '""'],
    ['an escaped slash', '"a\\/b"'],
    ['an escaped letter', '"\\u00e9"'],
    ['an escaped NUL', '"\\u0000"'],
  ])('of HAProxy does not compare %s', (_, aud) => {
    expect(problemOf('verify-haproxy', { payload: typed(`{"aud":${aud}}`) })).toEqual({
      kind: 'snippet-value',
      snippet: 'verify-haproxy',
      part: 'payload',
      name: 'aud',
    });
    expect(problemOf('verify-nginx', { payload: typed(`{"aud":${aud}}`) })).toBeNull();
  });

  test.each(snippetGroups.send.filter((id) => id !== 'postman'))(
    '%s asks for a token at a web address alone',
    (id) => {
      const profile = profileOf('private-key-jwt');
      expect(written(id, { profile })).toContain('https://token.example/');
      for (const url of ['', ' ', 'token.example', '--help', 'file:///etc/passwd', 'javascript:0']) {
        const payload = typed(JSON.stringify({ iss: 'c', aud: url }));
        expect(problemOf(id, { profile, payload }), url).toEqual({ kind: 'snippet-address', url });
      }
    },
  );
});

describe('a request with the token', () => {
  const profile: Profile = {
    ...profileOf('private-key-jwt'),
    tokenRequest: {
      parameter: 'client_assertion',
      grantType: 'client_credentials',
      tokenUrl: '{tokenUrl}',
      form: { scope: '{clientId}' },
    },
  };
  const claims = {
    iss: 'a {{b}} {% c %}&',
    sub: 'a {{b}} {% c %}&',
    aud: 'https://token.example/?a={{b}}#c',
  };
  const changes = { profile, payload: typed(JSON.stringify(claims)) };
  const form =
    'grant_type=client_credentials&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer' +
    '&scope=a+%7B%7Bb%7D%7D+%7B%25+c+%25%7D%26&client_assertion=';
  const url = 'https://token.example/?a=%7B%7Bb%7D%7D';

  test('has it last, and nothing that a tool would fill in', () => {
    expect(written('curl', changes)).toContain(`'${form}' "$token"`);
    expect(written('http', changes)).toMatch(/^POST .*\nContent-Type: .*\n\n.*\{\{token\}\}\n$/m);
    for (const id of ['http', 'hurl'] as const) {
      expect(written(id, changes), id).toContain(url);
      expect(written(id, changes), id).toContain(`${form}{{token}}`);
    }
    expect(written('bruno', changes)).toContain(`url: ${url}\n`);
    expect(written('bruno', changes)).toContain(`req.setBody('${form}' + token)`);
    expect(written('k6', changes)).toContain(`http.post('${url}', '${form}' + token`);
  });

  test('of Insomnia is what it imports', () => {
    const [, environment, request] = resources(written('insomnia', changes));
    expect(environment).toMatchObject({ _type: 'environment', data: { token: '' } });
    expect(request).toMatchObject({
      _type: 'request',
      method: 'POST',
      url,
      body: {
        params: [
          { name: 'grant_type', value: 'client_credentials' },
          { name: 'client_assertion_type' },
          { name: 'scope', value: "a {{ '{' }}{b}} {{ '{' }}% c %}&" },
          { name: 'client_assertion', value: '{{ _.token }}' },
        ],
      },
    });
    expect(resources(written('insomnia')).at(-1)).toMatchObject({
      method: 'GET',
      headers: [{ name: 'Authorization', value: 'Bearer {{ _.token }}' }],
    });
  });

  const resources = (text: string): unknown[] => {
    const read: unknown = JSON.parse(text);
    expect(read).toMatchObject({ _type: 'export', __export_format: 4 });
    return read !== null && typeof read === 'object' && 'resources' in read && Array.isArray(read.resources)
      ? read.resources
      : [];
  };
});

describe('what is new in every token', () => {
  const anyJson = fc.oneof(
    fc.json(),
    fc.constantFrom(
      '{"iat":1,"exp":2,"jti":"a"}',
      '{ "jti" : "" , "exp" : 1e3, "sub": "x" , "iat":-0.5 }',
      '{"iat":1,"iat":2,"o":{"iat":3}}',
      '{"iat":"1","exp":null,"jti":7}',
      '[1]',
    ),
  );
  test('is what the page issues anew, and nothing else', () => {
    fc.assert(
      fc.property(anyJson, fc.boolean(), (text, jti) => {
        const profile = { ...apiProxy, jti };
        const token = snippetToken(sourceOf({ profile, payload: typed(text) }), signatureAlgorithms.RS256);
        if (!token.ok) throw new Error(token.problem.kind);
        const { pieces, slots, payload } = token.value;
        const old = { iat: '77', exp: '677', jti: 'new' };
        const filled = pieces.map((piece) => ('slot' in piece ? old[piece.slot] : piece.text)).join('');
        if (slots.size === 0) expect(filled).toBe(payload);
        const again = refresh(profile, text, { now: 77, lifetime: 600, jti: 'new' });
        // The page adds what is missing, and writes numbers over other values.
        const all = slots.size === (jti ? 3 : 2);
        if (all && again.ok) expect(typed(filled)).toEqual(compacted(again.value));
      }),
      { numRuns: 2_000 },
    );
  });

  const compacted = (text: string): Part => {
    const bytes = partBytes(typed(text));
    return typed(bytes.ok ? new TextDecoder().decode(bytes.value) : '');
  };

  test('leaves times that are no numbers, and a jti that the profile does not have', () => {
    const token = snippetToken(
      sourceOf({ payload: typed('{"iat":"1","exp":null,"jti":"a"}') }),
      signatureAlgorithms.RS256,
    );
    expect(token).toMatchObject({ value: { pieces: [{ text: '{"iat":"1","exp":null,"jti":"a"}' }] } });
    for (const id of snippetIds.filter((each) => !each.startsWith('verify'))) {
      expect(written(id, { payload: typed('{}') }), id).not.toMatch(
        /\bnow\b|uuid|randomUUID|random_bytes|newguid/i,
      );
    }
  });
});

describe('quoting', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc
      .array(fc.constantFrom("'", '"', '`', '\\', '$', '{', '}', '\n', '\u2028', '\u202e', 'u0041', 'x'))
      .map((all) => all.join('')),
  );

  test('of JavaScript is read back as it was', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const literal = javaScriptString(text);
        expect(runInNewContext(literal)).toBe(text);
        expect(literal).not.toContain('{{');
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    [javaScriptString, "a'b\\c\u2028\u{e0001}", "'a\\'b\\\\c\\u2028\\u{e0001}'"],
    [pythonString, "a'b\\c\u2028\u{e0001}", "'a\\'b\\\\c\\u2028\\U000e0001'"],
    [phpString, "it's \\ $x", "'it\\'s \\\\ $x'"],
    [phpString, '"$x\n\u{e0001}', '"\\"\\$x\\u{a}\\u{e0001}"'],
    [rubyString, "it's #{x}", "'it\\'s #{x}'"],
    [rubyString, '#{x}\0$', '"\\#{x}\\u{0}$"'],
    [rustString, 'é"\\\n\u{e0001}{$', '"é\\"\\\\\\u{a}\\u{e0001}{$"'],
    [csharpString, 'é"\\\n\u{e0001}{$', '"é\\"\\\\\\u000a\\U000e0001{$"'],
    [powershellString, "it's ‘$x` \\", "'it''s ‘‘$x` \\'"],
    [powershellString, '"$x`“\n\u{e0001}', '"`"`$x```u{201c}`u{a}`u{e0001}"'],
    [goString, '{"a":"\\n"}', '`{"a":"\\n"}`'],
    [goString, 'a`"\\', '"a`\\"\\\\"'],
    [goString, 'a\u202e', '"a\\u202e"'],
    [javaString, 'é"\\\n\u001b1😀', '"\\u00e9\\"\\\\\\012\\0331\\ud83d\\ude00"'],
    [kotlinString, 'é"\\\n$x😀', '"\\u00e9\\"\\\\\\u000a\\$x\\ud83d\\ude00"'],
    [bashWord, "it's $x", "'it'\\''s $x'"],
    [bashWord, "'\\\n\u2028", "$'\\'\\\\\\x0a\\xe2\\x80\\xa8'"],
    [bashWord, '', "''"],
    [haproxyWord, 'a-b "c" é', 'a-b\\x20\\x22c\\x22\\x20\\xc3\\xa9'],
  ])('%o of %j', (quote, text, expected) => {
    expect(quote(text)).toBe(expected);
  });
});
