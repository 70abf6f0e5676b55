import { fromBase64, toBigInt, type Bytes } from '../../../bytes/bytes.js';
import type { Material } from '../material.js';
import { refuse } from '../problems.js';

/** What XML holds of keys: RSAKeyValue (XMLDSig section 4.5.2.2, with .NET's private members), and certificates. */
export function xmlKeys(xml: string): { rsa: Material[]; certificates: Bytes[] } {
  return {
    rsa: contents(xml, 'RSAKeyValue').map(rsaOf),
    certificates: contents(xml, 'X509Certificate').flatMap((text) => bytesIn(text) ?? []),
  };
}

/** What stands in the elements of a name, whatever their prefix. */
function contents(xml: string, name: string): string[] {
  const element = new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>([\\s\\S]*?)</(?:\\w+:)?${name}>`, 'g');
  return Array.from(xml.matchAll(element), ([, content = '']) => content);
}

const bytesIn = (text: string): Bytes | null => fromBase64(text.replace(/\s/g, ''));

function rsaOf(xml: string): Material {
  const number = (name: string): bigint => {
    const [text] = contents(xml, name);
    if (text === undefined) return refuse({ kind: 'key-foreign-format', format: 'xml' });
    return toBigInt(bytesIn(text) ?? refuse({ kind: 'key-base64-broken', found: null }));
  };
  const n = number('Modulus');
  const e = number('Exponent');
  if (!/<D>/.test(xml)) return { type: 'RSA', n, e, private: null };
  return {
    type: 'RSA',
    n,
    e,
    private: {
      d: number('D'),
      p: number('P'),
      q: number('Q'),
      dp: number('DP'),
      dq: number('DQ'),
      qi: number('InverseQ'),
    },
  };
}
