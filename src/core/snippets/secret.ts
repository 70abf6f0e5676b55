import type { SecretEncoding } from '../keys/secretText.js';

/**
 * How each language reads the bytes of a secret from the environment variable JWT_SECRET, where it stands in one of the
 * encodings. Where the variable is missing the code stops.
 */
type BytesOf = Record<SecretEncoding, string>;

const nodeNames: Record<SecretEncoding, string> = {
  'utf-8': 'utf8',
  base64url: 'base64url',
  base64: 'base64',
  hex: 'hex',
};
export const nodeSecret = (encoding: SecretEncoding, variable = 'process.env.JWT_SECRET'): string =>
  `Buffer.from(${variable}, '${nodeNames[encoding]}')`;

/** The decoders want padding, and take more of it than there must be. */
export const pythonSecret: BytesOf = {
  'utf-8': "os.environ['JWT_SECRET'].encode()",
  base64url: "base64.urlsafe_b64decode(os.environ['JWT_SECRET'] + '==')",
  base64: "base64.b64decode(os.environ['JWT_SECRET'] + '==')",
  hex: "bytes.fromhex(os.environ['JWT_SECRET'])",
};

/** PyJWT takes an empty secret. */
export const pythonGuard = "if not os.environ['JWT_SECRET']:\n    raise SystemExit('JWT_SECRET is not set')";

export const rubySecret: BytesOf = {
  'utf-8': "ENV.fetch('JWT_SECRET')",
  base64url: "ENV.fetch('JWT_SECRET').tr('-_', '+/').unpack1('m')",
  base64: "ENV.fetch('JWT_SECRET').unpack1('m')",
  hex: "[ENV.fetch('JWT_SECRET')].pack('H*')",
};

const phpText = "(getenv('JWT_SECRET') ?: throw new Exception('JWT_SECRET is not set'))";
export const phpSecret: BytesOf = {
  'utf-8': phpText,
  base64url: `base64_decode(strtr(${phpText}, '-_', '+/'))`,
  base64: `base64_decode(${phpText})`,
  hex: `hex2bin(${phpText})`,
};

export const javaSecret: BytesOf = {
  'utf-8': 'System.getenv("JWT_SECRET").getBytes(UTF_8)',
  base64url: 'Base64.getUrlDecoder().decode(System.getenv("JWT_SECRET"))',
  base64: 'Base64.getDecoder().decode(System.getenv("JWT_SECRET"))',
  hex: 'java.util.HexFormat.of().parseHex(System.getenv("JWT_SECRET"))',
};

export const kotlinSecret: BytesOf = { ...javaSecret, 'utf-8': 'System.getenv("JWT_SECRET").toByteArray()' };

const rustText =
  'std::env::var("JWT_SECRET").ok().filter(|text| !text.is_empty()).ok_or("JWT_SECRET is not set")?';
const rustPadded = 'format!("{}{}", secret, "=".repeat((4 - secret.len() % 4) % 4))';

/** Statements that set `key`. */
export function rustSecret(encoding: SecretEncoding, type: 'EncodingKey' | 'DecodingKey'): string[] {
  const read = `let secret = ${rustText};`;
  switch (encoding) {
    case 'utf-8':
      return [read, `let key = ${type}::from_secret(secret.as_bytes());`];
    case 'hex':
      return [
        read,
        'let bytes: Result<Vec<u8>, _> =',
        '    (0..secret.len()).step_by(2).map(|index| u8::from_str_radix(&secret[index..index + 2], 16)).collect();',
        `let key = ${type}::from_secret(&bytes?);`,
      ];
    case 'base64':
      return [read, `let key = ${type}::from_base64_secret(&${rustPadded})?;`];
    case 'base64url':
      return [
        read,
        `let secret = secret.replace('-', "+").replace('_', "/");`,
        `let key = ${type}::from_base64_secret(&${rustPadded})?;`,
      ];
  }
}

/** .NET wants all of the padding. */
const csharpBytes: BytesOf = {
  'utf-8': 'Encoding.UTF8.GetBytes(variable)',
  base64url:
    "Convert.FromBase64String(variable.Replace('-', '+').Replace('_', '/').PadRight((variable.Length + 3) / 4 * 4, '='))",
  base64: "Convert.FromBase64String(variable.PadRight((variable.Length + 3) / 4 * 4, '='))",
  hex: 'Convert.FromHexString(variable)',
};

/** Statements that set `secret`. */
export const csharpSecret = (encoding: SecretEncoding): string[] => [
  'var variable = Environment.GetEnvironmentVariable("JWT_SECRET");',
  'if (string.IsNullOrEmpty(variable)) throw new InvalidOperationException("JWT_SECRET is not set");',
  `var secret = ${csharpBytes[encoding]};`,
];

const powershellPadding = "'=' * ((4 - $text.Length % 4) % 4)";
const powershellBytes: BytesOf = {
  'utf-8': '[Text.Encoding]::UTF8.GetBytes($text)',
  base64url: `[Convert]::FromBase64String($text.Replace('-', '+').Replace('_', '/') + ${powershellPadding})`,
  base64: `[Convert]::FromBase64String($text + ${powershellPadding})`,
  hex: '[Convert]::FromHexString($text)',
};

/** Lines that set `$secret`. */
export const powershellSecret = (encoding: SecretEncoding): string[] => [
  '$text = $env:JWT_SECRET',
  "if (-not $text) { throw 'JWT_SECRET is not set' }",
  `$secret = ${powershellBytes[encoding]}`,
];

/** crypto-js wants no padding, and knows one alphabet alone in the versions of Postman. */
export const cryptoJsSecret: BytesOf = {
  'utf-8': 'cryptoJs.enc.Utf8.parse(secret)',
  base64url: "cryptoJs.enc.Base64.parse(secret.replaceAll('-', '+').replaceAll('_', '/'))",
  base64: 'cryptoJs.enc.Base64.parse(secret)',
  hex: 'cryptoJs.enc.Hex.parse(secret)',
};

/** k6 has no encoder of texts, and its decoders want padding, or none. */
export const k6Secret: BytesOf = {
  'utf-8': 'encoding.b64decode(encoding.b64encode(secret))',
  base64url: "encoding.b64decode(secret.replace(/=/g, ''), 'rawurl')",
  base64: "encoding.b64decode(secret.replace(/=/g, ''), 'rawstd')",
  hex: 'Uint8Array.from(secret.match(/../g), (digits) => parseInt(digits, 16))',
};

/**
 * Of decoded bytes HAProxy would take the hex digits for the key, so they become a text by way of those, in which any
 * byte may stand. Its decoder for URLs wants no padding, and makes a byte of it; the other one wants all of it.
 */
const haproxyDigits = 'regsub(..?,%\\\\0,g),url_dec';
export const haproxySecret: BytesOf = {
  'utf-8': 'env(JWT_SECRET)',
  base64url: `env(JWT_SECRET),regsub(=,,g),ub64dec,hex,${haproxyDigits}`,
  base64: `env(JWT_SECRET),regsub(=,,g),regsub([+],-,g),regsub(/,_,g),ub64dec,hex,${haproxyDigits}`,
  hex: `env(JWT_SECRET),${haproxyDigits}`,
};

/** Statements that set `key`; `check` ends the program on an error. */
export function goSecret(encoding: SecretEncoding): { imports: string[]; lines: string[] } {
  const read = [
    'secret := os.Getenv("JWT_SECRET")',
    'if secret == "" {',
    '\tlog.Fatal("JWT_SECRET is not set")',
    '}',
  ];
  if (encoding === 'utf-8') return { imports: [], lines: [...read, 'key := []byte(secret)'] };
  const decoded = (call: string) => [...read, `key, err := ${call}`, 'check(err)'];
  return encoding === 'hex'
    ? { imports: ['encoding/hex'], lines: decoded('hex.DecodeString(secret)') }
    : {
        imports: ['encoding/base64', 'strings'],
        lines: decoded(
          `base64.Raw${encoding === 'base64' ? 'Std' : 'URL'}Encoding.DecodeString(strings.TrimRight(secret, "="))`,
        ),
      };
}

/** What bash, which holds no bytes, takes in their place. */
export const hexDigits = "od -An -v -tx1 | tr -d ' \\n'";

/** Lines that set `key`, in hex: openssl is given it as an argument, which other users of the machine see. */
export function bashSecret(encoding: SecretEncoding): string[] {
  const read = ': "${JWT_SECRET:?is not set}"';
  if (encoding === 'hex') return [read, 'key=$JWT_SECRET'];
  if (encoding === 'utf-8') return [read, `key=$(printf %s "$JWT_SECRET" | ${hexDigits})`];
  return [
    read,
    "key=$(printf '%s%*s' \"$JWT_SECRET\" $(((4 - ${#JWT_SECRET} % 4) % 4)) '' | tr '_ -' '/=+' |",
    `  openssl base64 -d -A | ${hexDigits})`,
  ];
}
