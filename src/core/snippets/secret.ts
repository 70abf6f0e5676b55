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
