import { rustString } from '../quote.js';
import { rustSecret } from '../secret.js';
import { code, ofPemOrSecret, signedWith, type Language, type SnippetToken } from '../snippet.js';

/** Rust with jsonwebtoken 8 and newer, which knows no ES512; its `encode` would write the header anew. */
export const rust: Language = {
  file: 'sign.rs',
  highlight: 'rust',
  algorithms: ofPemOrSecret.filter(({ alg }) => alg !== 'ES512'),
  code: (token) => {
    const { algorithm, header, pieces, slots, lifetime } = token;
    const values = {
      iat: '&now.to_string()',
      exp: `&(now + ${lifetime}).to_string()`,
      jti: '&uuid::Uuid::new_v4().to_string()',
    };
    const payload = pieces.map((piece) => ('slot' in piece ? values[piece.slot] : rustString(piece.text)));
    const isTimed = slots.has('iat') || slots.has('exp');
    return code(
      `// Signs a token (${algorithm.alg}) with ${signedWith(token)} and prints it.`,
      'use jsonwebtoken::{crypto, Algorithm, EncodingKey};',
      'use std::error::Error;',
      isTimed && 'use std::time::{SystemTime, UNIX_EPOCH};',
      '',
      `const DIGITS: &[u8; 64] = ${rustDigits};`,
      '',
      'fn main() -> Result<(), Box<dyn Error>> {',
      isTimed && '    let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();',
      `    let header = ${rustString(header)};`,
      `    let payload = [${payload.join(', ')}].concat();`,
      '',
      ...rustKey(token, 'EncodingKey', 'private_key.pem'),
      '    let input = format!("{}.{}", base64url(header.as_bytes()), base64url(payload.as_bytes()));',
      `    let signature = crypto::sign(input.as_bytes(), &key, ${rustAlgorithm(token)})?;`,
      '    println!("{}.{}", input, signature);',
      '    Ok(())',
      '}',
      '',
      'fn base64url(bytes: &[u8]) -> String {',
      '    let mut text = String::new();',
      '    for three in bytes.chunks(3) {',
      '        let word = three.iter().fold(0, |word, byte| word << 8 | usize::from(*byte)) << (24 - 8 * three.len());',
      '        for index in 0..=three.len() {',
      '            text.push(DIGITS[word >> (18 - 6 * index) & 63].into());',
      '        }',
      '    }',
      '    text',
      '}',
    );
  },
};

/** RFC 4648 section 5. The crate keeps its own decoder to itself. */
export const rustDigits = 'b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"';

/** EdDSA has one name there. */
export const rustAlgorithm = ({ algorithm: { alg, family } }: SnippetToken): string =>
  `Algorithm::${family === 'EdDSA' ? 'EdDSA' : alg}`;

const pemReaders = { RSA: 'rsa', 'RSA-PSS': 'rsa', ECDSA: 'ec', EdDSA: 'ed' };

/** Statements that set `key`. */
export const rustKey = (
  { algorithm, secretEncoding }: SnippetToken,
  type: 'EncodingKey' | 'DecodingKey',
  file: string,
): string[] =>
  algorithm.family === 'HMAC'
    ? rustSecret(secretEncoding, type).map((line) => `    ${line}`)
    : [`    let key = ${type}::from_${pemReaders[algorithm.family]}_pem(&std::fs::read("${file}")?)?;`];
