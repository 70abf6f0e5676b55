import { valueNames, type ValueName } from '../reading.js';

/** What a token is by the name that it was found under. */
export type Role =
  | 'access'
  | 'id'
  | 'refresh'
  | 'proof'
  | 'request'
  /** Whatever authorizes a request. */
  | 'bearer'
  /** A token of which the name says no more. */
  | 'token';

const roles: readonly (readonly [name: RegExp, role: Role])[] = [
  [/^(?:proxy)?authorization$|^bearer$/, 'bearer'],
  [/^dpop$/, 'proof'],
  [/accesstoken$/, 'access'],
  [/idtoken(?:hint)?$/, 'id'],
  [/refreshtoken$/, 'refresh'],
  [/^request(?:object)?$/, 'request'],
  [/(?:^|client|user)assertion$|^samlresponse$/, 'token'],
  [/(?:^|auth|bearer|session|device|api|subject|actor|logout|security|user|app|verification)token$/, 'token'],
  [/jwt$|^(?:next)?auth(?:js)?sessiontoken|^sessiontoken/, 'token'],
];

/** Guards of forms, and places in lists. */
const others = /csrf|xsrf|requestverification|antiforgery|page|continuation|sync|cancel|push/;

/** What a name says of its value; null where it says that it is none. @param name with the names around it */
export function roleOf(name: string): Role | null {
  const last = plain(name);
  if (last === '' || others.test(last)) return null;
  return roles.find(([form]) => form.test(last))?.[1] ?? null;
}

/** The last name of a path, without what separates its words. */
const plain = (name: string): string =>
  (/([^./]*?)(?:\[\d+\])?$/.exec(name)?.[1] ?? '').toLowerCase().replace(/[^a-z]/g, '');

const spellings: Readonly<Record<string, ValueName>> = {
  ...Object.fromEntries(valueNames.map((name) => [name.replace('_', ''), name])),
};

/** The value that says which tokens belong together, by its name. */
export function valueNameOf(name: string): ValueName | null {
  const last = plain(name);
  return Object.hasOwn(spellings, last) ? (spellings[last] ?? null) : null;
}
