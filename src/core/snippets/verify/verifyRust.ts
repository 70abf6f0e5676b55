import { expectedOf } from './expected.js';
import { rustString } from '../quote.js';
import { rust, rustAlgorithm, rustDigits, rustKey } from '../sign/rust.js';
import { code, verifiedWith, type Language } from '../snippet.js';

/** Rust with jsonwebtoken 8 and newer, whose `decode` differs between them in what it makes of aud, and passes over crit. */
export const verifyRust: Language = {
  file: 'verify.rs',
  highlight: 'rust',
  algorithms: rust.algorithms,
  code: (token) => {
    const { alg } = token.algorithm;
    const expected = expectedOf(token).map(({ part, name, literal }) => {
      const found = `${part === 'header' ? 'header' : 'claims'}["${name}"]`;
      return `        && ${found} == from_str::<Value>(${rustString(literal)})?`;
    });
    return code(
      `// Prints the payload of a token (${alg}) of ${verifiedWith(token)}: cargo run --quiet <token.txt`,
      'use jsonwebtoken::{crypto, Algorithm, DecodingKey};',
      `use serde_json::{from_slice, ${expected.length > 0 ? 'from_str, ' : ''}Value};`,
      'use std::error::Error;',
      'use std::io::{stdin, stdout, Read, Write};',
      'use std::time::{SystemTime, UNIX_EPOCH};',
      '',
      `const DIGITS: &[u8; 64] = ${rustDigits};`,
      '',
      'fn main() -> Result<(), Box<dyn Error>> {',
      '    let mut token = String::new();',
      '    stdin().read_to_string(&mut token)?;',
      "    let parts: Vec<&str> = token.trim().split('.').collect();",
      '    if parts.len() != 3 {',
      '        return Err("Not a token of three parts".into());',
      '    }',
      ...rustKey(token, 'DecodingKey', 'public_key.pem'),
      '    let input = format!("{}.{}", parts[0], parts[1]);',
      `    let is_signed = crypto::verify(parts[2], input.as_bytes(), &key, ${rustAlgorithm(token)})?;`,
      '    let header: Value = from_slice(&decode(parts[0])?)?;',
      '    let payload = decode(parts[1])?;',
      '    let claims: Value = from_slice(&payload)?;',
      '    let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs_f64();',
      '    let is_accepted = is_signed',
      `        && header["alg"] == "${alg}"`,
      '        && header.get("crit").is_none() // No extension is known here (RFC 7515 section 4.1.11).',
      ...expected,
      token.slots.has('exp') && '        && claims["exp"].as_f64().map_or(false, |exp| now < exp)',
      '        && claims.get("nbf").map_or(true, |nbf| nbf.as_f64().map_or(false, |nbf| nbf <= now));',
      '    if !is_accepted {',
      '        return Err("Rejected".into());',
      '    }',
      '    stdout().write_all(&payload)?;',
      '    Ok(())',
      '}',
      '',
      'fn decode(text: &str) -> Result<Vec<u8>, &str> {',
      '    let mut bytes = Vec::new();',
      '    let (mut word, mut bits) = (0, 0);',
      '    for digit in text.bytes() {',
      '        let value = DIGITS.iter().position(|one| *one == digit).ok_or("Not base64url")?;',
      '        word = (word << 6 | value) & 0xffff;',
      '        bits += 6;',
      '        if bits >= 8 {',
      '            bits -= 8;',
      '            bytes.push((word >> bits & 0xff) as u8);',
      '        }',
      '    }',
      '    Ok(bytes)',
      '}',
    );
  },
};
