import { verifying, failing, unverified, type Verification } from '../compare/verification.js';
import type { ReadSide } from '../compare/side.js';
import { isNamedBy, type KeyHandle } from '../keys/handle.js';
import { find, objectOf } from '../json/object.js';

const issuerOf = ({ reading }: ReadSide): string | null => {
  const { payload } = reading;
  const claims =
    payload?.text != null && payload.json ? objectOf({ text: payload.text, json: payload.json }) : null;
  return (claims && find(claims, 'iss')?.string) ?? null;
};

/** What was learnt of the keys so far, over the tokens of one text. */
export class KeyTrial {
  readonly #keys: readonly KeyHandle[];
  readonly #known: readonly KeyHandle[];
  readonly #byIssuer = new Map<string, Set<KeyHandle>>();

  /** @param known those that a token from elsewhere may be signed with */
  constructor(keys: readonly KeyHandle[], known: readonly KeyHandle[]) {
    this.#keys = keys;
    this.#known = known;
  }

  /** Asks every key whether it verifies the token; null where none does. */
  async verify(read: ReadSide): Promise<Verification | null> {
    const found = await verifying(read, this.#keys);
    const issuer = issuerOf(read);
    if (found && issuer !== null) {
      const keys = this.#byIssuer.get(issuer) ?? new Set();
      this.#byIssuer.set(issuer, keys.add(found.key));
    }
    return found;
  }

  /**
   * Whether a signature that no key verifies is invalid. In a text with tokens of many issuers a key says so only of those
   * that it may have signed: its kid names it, or it verifies another one of that issuer.
   */
  async refuse(read: ReadSide): Promise<Verification> {
    const issuer = issuerOf(read);
    const ofIssuer = (issuer !== null && this.#byIssuer.get(issuer)) || null;
    const own = this.#known.filter(
      (key) => ofIssuer?.has(key) === true || (read.kid !== null && isNamedBy(key, read.kid)),
    );
    return own.length > 0 ? failing(read, own) : unverified;
  }
}
