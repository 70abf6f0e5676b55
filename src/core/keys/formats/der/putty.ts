import { fromBase64, type Bytes } from '../../../bytes/bytes.js';
import { okpBytes, type Material } from '../material.js';
import { refuse } from '../problems.js';
import { scalarOf } from './curves.js';
import { unreadable } from './der.js';
import { readSshPublic } from './ssh.js';
import { Wire } from './wire.js';

/** PuTTY's own format (its manual, appendix C), versions 2 and 3, as far as it is not encrypted. */
export function readPutty(text: string): Material {
  const [, cipher = ''] = /^Encryption:[ \t]*(\S+)/m.exec(text) ?? [];
  if (cipher !== 'none') refuse({ kind: 'key-encryption-unsupported', scheme: `PuTTY, ${cipher}` });
  return withPrivate(readSshPublic(linesOf(text, 'Public')), new Wire(linesOf(text, 'Private')));
}

/** What stands on the lines that a line before them counts. */
function linesOf(text: string, name: 'Public' | 'Private'): Bytes {
  const [head = '', count] = new RegExp(`^${name}-Lines:[ \\t]*(\\d{1,3})\\s*\\n`, 'm').exec(text) ?? [];
  const rest = head === '' ? '' : text.slice(text.indexOf(head) + head.length);
  const lines = rest.split('\n').slice(0, Number(count));
  return fromBase64(lines.join('').replace(/\s/g, '')) ?? refuse({ kind: 'key-base64-broken', found: null });
}

function withPrivate(material: Material, wire: Wire): Material {
  switch (material.type) {
    case 'RSA': {
      const [d, p, q, qi] = [wire.number(), wire.number(), wire.number(), wire.number()];
      if (p <= 1n || q <= 1n) return refuse({ kind: 'key-rsa-inconsistent', part: 'n' });
      return { ...material, private: { d, p, q, dp: d % (p - 1n), dq: d % (q - 1n), qi } };
    }
    case 'EC':
      return { ...material, d: scalarOf(material.curve, wire.string()) };
    case 'OKP': {
      // A number with its least octet first, so zeros at its end are left out.
      const d = new Uint8Array(okpBytes(material.crv) ?? 0);
      const written = wire.string();
      if (written.length > d.length) return unreadable();
      d.set(written);
      return { ...material, d };
    }
    case 'AKP':
    case 'oct':
      return unreadable();
  }
}
