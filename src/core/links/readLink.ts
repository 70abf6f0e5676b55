import { checkIds } from '../checks/all.js';
import { childrenOf } from '../json/children.js';
import { readJson } from '../json/read.js';
import { profileReader } from '../profiles/readProfiles.js';
import { childOf, readForm } from '../schema/readForm.js';
import type { Result } from '../problems.js';
import { decodeBase64url } from '../bytes/base64url.js';
import { decodeUtf8 } from '../bytes/utf8.js';
import {
  builtInIds,
  draftSchema,
  isBuiltIn,
  linkVersion,
  longestLink,
  tokenSchema,
  type LinkContent,
} from './link.js';
import type { LinkProblem } from './problems.js';
import { secretIn } from '../secrets/secretIn.js';

/** What a link holds, and what of it could not be taken as it is. */
export type LinkReading = { content: LinkContent; notices: LinkProblem[] };
type Reading = Result<LinkReading, LinkProblem>;

/**
 * Reads the fragment of an address, with or without its number sign: our own links (docs/links.md) and the
 * forms of jwt.io and of OAuth's redirects. Nothing of a link with a private key in it is given out.
 *
 * @returns null where the fragment is no link at all
 */
export function readLink(fragment: string): Reading | null {
  const text = fragment.replace(/^#/, '');
  const own = /^v(\d+)(?:\.(.*))?$/s.exec(text);
  const foreign = own ? null : foreignParameters(text);
  if (!own && !foreign) return null;
  if (text.length >= longestLink)
    return refused({ kind: 'link-too-long', length: text.length + 1, most: longestLink });
  const reading = own ? readOwn(own[1] ?? '', own[2] ?? '') : readForeign(foreign ?? []);
  return reading.ok && secretIn(reading.value.content) !== null
    ? refused({ kind: 'link-private-key' })
    : reading;
}

const refused = (problem: LinkProblem): { ok: false; problem: LinkProblem } => ({ ok: false, problem });
const damaged = refused({ kind: 'link-damaged' });
const read = (content: LinkContent, ...notices: LinkProblem[]): Reading => ({
  ok: true,
  value: { content, notices },
});

function readOwn(version: string, encoded: string): Reading {
  const form = version === '1' ? 1 : version === '2' ? 2 : linkVersion;
  if (version !== `${form}`) {
    return refused({ kind: 'link-version', version: version.slice(0, 20), known: linkVersion });
  }
  const { bytes, problems } = decodeBase64url(encoded);
  const text = problems.length > 0 ? null : decodeUtf8(bytes);
  const { root } = readJson(text ?? '');
  if (text === null || !root) return damaged;
  const located = { path: '', value: root };
  const members = childrenOf(text, root);
  if (members.some(({ key }) => key === 'token')) {
    const { value } = readForm(text, located, tokenSchema);
    return value ? read(value) : damaged;
  }
  const { value } = readForm(text, located, draftSchema);
  if (!value) return damaged;
  const { header, payload, profile, fieldValues } = value;
  if (typeof profile === 'string') {
    if (isBuiltIn(profile)) return read({ header, payload, profile, fieldValues });
    if (!/^[\w-]{1,64}$/.test(profile)) return damaged;
    const notice = { kind: 'link-profile-unknown', id: profile } as const;
    return read({ header, payload, profile: 'blank', fieldValues: {} }, notice);
  }
  const member = members.find(({ key }) => key === 'profile');
  // The version of a link is that of the profile in it.
  const readProfile = profileReader(form, checkIds);
  const own = member && readProfile(text, childOf('', member), builtInIds).profile;
  return own ? read({ header, payload, profile: own, fieldValues }) : damaged;
}

type Parameters = (readonly [name: string, value: string])[];

/** In the order in which one is taken where there are several. */
const tokenNames = ['token', 'id_token', 'access_token', 'value'];

/** The parameters of a fragment with a token in it; null where there is none. */
function foreignParameters(text: string): Parameters | null {
  const parameters = text
    .replace(/^\/?debugger(?:-io)?\/?\?/, '')
    .split('&')
    .map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return [name, value.join('=')] as const;
    });
  return parameters.some(([name]) => tokenNames.includes(name)) ? parameters : null;
}

function readForeign(parameters: Parameters): Reading {
  const values = new Map<string, string>();
  for (const [name, encoded] of parameters) {
    const value = percentDecoded(encoded);
    if (value === null) return damaged;
    if (secretIn(value) !== null) return refused({ kind: 'link-private-key' });
    values.set(name, value);
  }
  const token = tokenNames.map((name) => values.get(name)).find((value) => value?.trim());
  if (token === undefined) return damaged;
  const publicKey = values.get('publicKey') ?? '';
  return read({ token, publicKey: publicKey.trim() === '' ? null : publicKey });
}

/** RFC 3986 section 2.1. A plus sign is one: PEM has them, and these links write spaces as %20. */
function percentDecoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
