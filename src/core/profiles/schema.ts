import * as v from 'valibot';
import { isSignatureAlgorithm, signatureAlgorithms } from '../keys/algorithms.js';
import { secretEncodings } from '../keys/secretText.js';
import type { LastingName } from './expects.js';
import { dictionary, listOf, object, orNull, whole } from '../schema/blocks.js';

/**
 * Version 1, in which a file named no version, called the two lifetimes `usual` and `most`; versions 1 and 2 had no
 * pointers, and a token of nothing but flat claims.
 */
export const profilesVersion = 3;
export type ProfilesVersion = 1 | 2 | typeof profilesVersion;

/** What a value usually looks like: 32 hex digits, a client id of a service account, an http(s) address. */
const fieldShapes = ['application-id', 'service-account', 'url'] as const;

/** The steps of the guide, in the order of no procedure. */
export const stepIds = [
  'set-jwt-policy',
  'create-app',
  'register-key',
  'add-api',
  'fill-application-id',
  'compare-key-id',
  'try-token',
  'create-service-account',
  'register-client-key',
  'register-certificate',
  'fill-client-id',
  'fill-token-url',
  'request-token',
] as const;

const id = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/));
/** One line that isn't blank. The look ahead is not gone back into: else a long line with a break behind it takes hours. */
const words = v.pipe(v.string(), v.regex(/^(?=.*\S).*$/));
/** The times and the id of a token are set by the page itself. */
const claimName = v.pipe(v.string(), v.regex(/^(?!(?:iat|exp|jti)$)/));
/** No number whose digits would be lost. */
const plainValues = [
  v.string(),
  v.pipe(v.number(), v.minValue(Number.MIN_SAFE_INTEGER), v.maxValue(Number.MAX_SAFE_INTEGER)),
  v.boolean(),
] as const;
const claimValues = {
  2: v.union([...plainValues, v.array(v.string())]),
  3: v.union([...plainValues, v.array(v.unknown()), dictionary(v.string(), v.unknown())]),
};
const seconds = whole(1, 315_360_000);

/** In which exactly the field's own id stands in braces. */
const oneSlot = v.pipe(v.string(), v.regex(/^[^{}]*\{[A-Za-z0-9_-]+\}[^{}]*$/));
/** With slots, in which functions follow the name. */
const template = v.pipe(v.string(), v.regex(/^(?:[^{}]|\{[A-Za-z0-9_.-]+(?:\|[A-Za-z]+)*\})*$/));

/**
 * From start to end, and quick whatever it is tried on: nothing is repeated that repeats inside, and at most three
 * things without a bound.
 */
const pattern = v.pipe(v.string(), v.regex(/^\^(?!.*\)[*+{])(?!(?:[^*+]*[*+]){4})(?!.*,\})[ -~]{0,200}\$$/));
const patterned = object({ pattern, example: words });

const shape = v.picklist(fieldShapes);
/** A key of `fieldLabels` in text/, or the words themselves. */
const fieldMembers = { id, label: words, value: v.string() };

const fields = {
  2: object({
    ...fieldMembers,
    shape: orNull(shape),
    /** The claims it fills, each by a template in which `{id}` stands for the field's value. */
    fills: dictionary(claimName, oneSlot),
  }),
  3: object({
    ...fieldMembers,
    shape: v.union([shape, patterned, v.null()]),
    /** The claims it fills by templates, by name or by JSON Pointer (RFC 6901). */
    fills: dictionary(claimName, template),
    /** The members of the header it fills. */
    header: v.exactOptional(dictionary(v.string(), template)),
    /** How it is written: `list` is one of its words, `single` one of the whole. A string, unless it is said. */
    as: v.exactOptional(v.picklist(['number', 'boolean', 'list', 'single'])),
    /** Where it is empty, its claims are not there. */
    optional: v.exactOptional(v.literal(true)),
    /** Usual values. */
    choices: v.exactOptional(v.array(words)),
  }),
};

const typ = orNull(v.string());
const headers = {
  /** `key-id`: named by the Key ID that AMPLIFY and Keycloak compute; `any`: by whatever the service knows. */
  2: object({ kid: v.picklist(['key-id', 'any', 'none']), typ }),
  3: object({
    /** `field`: by what a field or a template says. */
    kid: v.picklist(['key-id', 'any', 'none', 'field']),
    typ,
    /** A token of another typ is refused. */
    typRequired: v.exactOptional(v.literal(true)),
    /** A nonce, which is another one in each token. */
    nonce: v.exactOptional(v.literal(true)),
    /** What else must stand there. */
    members: v.exactOptional(dictionary(v.string(), template)),
  }),
};

const request = {
  parameter: v.picklist(['client_assertion', 'assertion']),
  grantType: words,
  tokenUrl: words,
};
const form = dictionary(v.string(), template);
/** The token stands in `parameter` of a request to `tokenUrl`, where `{id}` stands for that field's value. */
const tokenRequests = {
  2: object(request),
  /** `form` has further parameters. */
  3: object({ ...request, form: v.exactOptional(form) }),
};

const first = {
  id,
  name: words,
  algorithms: v.pipe(listOf(Object.keys(signatureAlgorithms).filter(isSignatureAlgorithm)), v.minLength(1)),
};
const last = (checkIds: readonly string[]) => ({
  checks: listOf(checkIds),
  limits: object({ keyBits: whole(0, 16_384), tokenBytes: whole(1, 1_000_000) }),
  steps: listOf(stepIds),
});

const lifetimes = {
  1: v.pipe(
    object({ usual: seconds, most: orNull(seconds) }),
    v.transform(({ usual, most }) => ({ default: usual, max: most })),
  ),
  2: object({ default: seconds, max: orNull(seconds) }),
};

const offset = whole(-3600, 0);

const core = {
  header: headers[3],
  fields: v.array(fields[3]),
  claims: dictionary(claimName, claimValues[3]),
  /** `from`: from when `max` counts; from iat, unless this says now. */
  lifetime: object({
    default: seconds,
    max: orNull(seconds),
    min: v.exactOptional(seconds),
    from: v.exactOptional(v.literal('now')),
  }),
  jti: v.boolean(),
  tokenRequest: orNull(tokenRequests[3]),
};

/** What only the last version has. */
const later = {
  /** Seconds from now, or null where the token has none; what else says the same time, by its place. */
  times: v.exactOptional(
    object({
      iat: v.exactOptional(orNull(offset)),
      nbf: v.exactOptional(offset),
      exp: v.exactOptional(v.null()),
      copies: v.exactOptional(dictionary(claimName, v.picklist(['iat', 'exp']))),
    }),
  ),
  /** A list of audiences is refused, whatever is in it. */
  audience: v.exactOptional(v.literal('string')),
  /** The claims that come first. */
  order: v.exactOptional(v.array(v.string())),
  /** What is expected of claims, by their place. */
  wants: v.exactOptional(
    dictionary(
      v.string(),
      v.union([object({ present: v.boolean() }), object({ oneOf: v.array(v.string()) }), patterned]),
    ),
  ),
  /** What tokens that come from elsewhere are expected to say, by who and what they are for. */
  expects: v.exactOptional(
    object({
      issuer: v.exactOptional(words),
      audience: v.exactOptional(words),
      subject: v.exactOptional(words),
      client: v.exactOptional(words),
      scope: v.exactOptional(words),
    } satisfies Record<LastingName, unknown>),
  ),
  /** A client assertion whose one audience is the issuer (draft-ietf-oauth-rfc7523bis). */
  assertion: v.exactOptional(v.literal('issuer')),
  /** A request with the token in it, which `{token}` stands for. */
  request: v.exactOptional(
    object({
      method: v.union([v.picklist(['GET', 'POST']), oneSlot]),
      url: template,
      headers: dictionary(v.string(), template),
      form: v.exactOptional(form),
    }),
  ),
  /** The service gives the private key or secret, which is imported; else one's own is registered with it. */
  keyFrom: v.exactOptional(v.literal('service')),
  /** How the text of a shared secret is read. */
  secret: v.exactOptional(v.picklist(secretEncodings)),
  /** The line that the service gives as its key: the shared secret is `{secret}`, and what else it says are fields. */
  credential: v.exactOptional(template),
  /** Where it was read what the service wants, and when. */
  sources: v.exactOptional(v.array(v.pipe(v.string(), v.regex(/^https:\/\/\S+$/)))),
  seen: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/))),
  /** The service by its name among those whose answers are known (core/refusals). */
  service: v.exactOptional(words),
};

/** What is read is compared as text: the order of members is that of every version. */
const latest = (checkIds: readonly string[]) => object({ ...first, ...core, ...last(checkIds), ...later });
export type ProfileForm = v.InferOutput<ReturnType<typeof latest>>;

/** Versions 1 and 2: a name that begins with a slash was no pointer. */
const earlier = (version: 1 | 2, checkIds: readonly string[]) =>
  v.pipe(
    object({
      ...first,
      header: headers[2],
      fields: v.array(fields[2]),
      claims: dictionary(claimName, claimValues[2]),
      lifetime: lifetimes[version],
      jti: v.boolean(),
      tokenRequest: orNull(tokenRequests[2]),
      ...last(checkIds),
    }),
    v.transform((profile): ProfileForm => ({
      ...profile,
      fields: profile.fields.map((field) => ({ ...field, fills: asPlaces(field.fills) })),
      claims: asPlaces(profile.claims),
    })),
  );

const asPlaces = <T>(named: Record<string, T>): Record<string, T> =>
  Object.fromEntries(
    Object.entries(named).map(([name, value]) => [
      name.startsWith('/') ? `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}` : name,
      value,
    ]),
  );

/** One profile of a file, of whatever version: it is read as of the last. `checkIds` are all that there are. What a schema cannot say, `readProfiles` does. */
export const profileSchema = (
  version: ProfilesVersion,
  checkIds: readonly string[],
): v.GenericSchema<unknown, ProfileForm> =>
  version === profilesVersion ? latest(checkIds) : earlier(version, checkIds);

/** What stands in a file of profiles around the list: a profile that is wrong spoils no other. */
export const fileMembers = {
  1: { $schema: v.optional(v.string()), version: v.optional(whole(1, 1)) },
  2: { $schema: v.optional(v.string()), version: whole(2, 2) },
  3: { $schema: v.optional(v.string()), version: whole(profilesVersion, profilesVersion) },
};
