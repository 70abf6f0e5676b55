import { setMember } from '../../json/write/edit.js';
import { memberOf, readJson, stringValue } from '../../json/read.js';
import { partText, type Draft, type JwsDocument, type Made, type MadeName } from '../document.js';

const names = ['iat', 'exp', 'kid', 'alg'] as const;
const places = { iat: 'payload', exp: 'payload', kid: 'header', alg: 'header' } as const;

/** What a member says, as JSON text; null where it is missing. */
function said(draft: Pick<Draft, 'header' | 'payload'>, name: MadeName): string | null {
  const text = partText(draft[places[name]]) ?? '';
  const value = memberOf(readJson(text), name)?.value;
  return value ? text.slice(value.start, value.end) : null;
}

/** Whether a member still says what the page itself wrote, so that nobody set it by hand. */
export function isMade(draft: Draft, name: MadeName): boolean {
  return draft.made[name] !== undefined && said(draft, name) === draft.made[name];
}

/** Sets what is still the page's own, and what the page wrote nowhere leaves as it is. */
export function rewrite(draft: Draft, wanted: Made): Draft {
  return names.reduce((made, name) => (isMade(made, name) ? write(made, name, wanted[name]) : made), draft);
}

/** Sets a string or number that is there in a typed text, whoever wrote it: from now on it is the page's own. */
export function write(draft: Draft, name: MadeName, json: string | undefined): Draft {
  const place = places[name];
  const part = draft[place];
  if (json === undefined || part.kind !== 'typed' || said(draft, name) === null) return draft;
  const set = setMember(part.text, name, json);
  if (!set.ok) return draft;
  return { ...draft, [place]: { kind: 'typed', text: set.value }, made: { ...draft.made, [name]: json } };
}

/** The page itself made these texts of those: what differs is its own. */
export function madeOf(before: Pick<Draft, 'header' | 'payload'>, after: Draft): Draft {
  const written = names.flatMap((name) => {
    const text = said(after, name);
    return text !== null && text !== said(before, name) ? [[name, text] as const] : [];
  });
  return { ...after, made: { ...after.made, ...Object.fromEntries(written) } };
}

/** The alg of a draft's typed header; null where it is missing or no string. */
export function algOf(document: JwsDocument): string | null {
  if (document.kind !== 'draft' || document.header.kind !== 'typed') return null;
  const { text } = document.header;
  const member = memberOf(readJson(text), 'alg');
  return member ? stringValue(text, member.value) : null;
}
