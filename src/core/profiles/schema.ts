import * as v from 'valibot';
import { isSignatureAlgorithm, signatureAlgorithms } from '../keys/algorithms.js';
import { dictionary, listOf, object, orNull, whole } from '../schema/blocks.js';

/** Version 1, in which a file named no version, called the two lifetimes `usual` and `most`. */
export const profilesVersion = 2;
export type ProfilesVersion = 1 | typeof profilesVersion;

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
/** Nothing that nests, and no number whose digits would be lost. */
const claimValue = v.union([
  v.string(),
  v.pipe(v.number(), v.minValue(Number.MIN_SAFE_INTEGER), v.maxValue(Number.MAX_SAFE_INTEGER)),
  v.boolean(),
  v.array(v.string()),
]);
const seconds = whole(1, 315_360_000);

const lifetimes = {
  1: v.pipe(
    object({ usual: seconds, most: orNull(seconds) }),
    v.transform(({ usual, most }) => ({ default: usual, max: most })),
  ),
  2: object({ default: seconds, max: orNull(seconds) }),
};

const field = object({
  id,
  /** A key of `fieldLabels` in text/, or the words themselves. */
  label: words,
  value: v.string(),
  shape: orNull(v.picklist(fieldShapes)),
  /** The claims it fills, each by a template in which `{id}` stands for the field's value. */
  fills: dictionary(claimName, v.pipe(v.string(), v.regex(/^[^{}]*\{[A-Za-z0-9_-]+\}[^{}]*$/))),
});

/** The token stands in `parameter` of a request to `tokenUrl`, where `{id}` stands for that field's value. */
const tokenRequest = object({
  parameter: v.picklist(['client_assertion', 'assertion']),
  grantType: words,
  tokenUrl: words,
});

/** One profile of a file, of whatever version: it is read as of the last. `checkIds` are all that there are. What a schema cannot say, `readProfiles` does. */
export const profileSchema = (version: ProfilesVersion, checkIds: readonly string[]) =>
  object({
    id,
    name: words,
    algorithms: v.pipe(listOf(Object.keys(signatureAlgorithms).filter(isSignatureAlgorithm)), v.minLength(1)),
    header: object({
      /** `key-id`: named by the Key ID that AMPLIFY and Keycloak compute; `any`: by whatever the service knows. */
      kid: v.picklist(['key-id', 'any', 'none']),
      typ: orNull(v.string()),
    }),
    fields: v.array(field),
    claims: dictionary(claimName, claimValue),
    lifetime: lifetimes[version],
    jti: v.boolean(),
    tokenRequest: orNull(tokenRequest),
    checks: listOf(checkIds),
    limits: object({ keyBits: whole(0, 16_384), tokenBytes: whole(1, 1_000_000) }),
    steps: listOf(stepIds),
  });

/** What stands in a file of profiles around the list: a profile that is wrong spoils no other. */
export const fileMembers = {
  1: { $schema: v.optional(v.string()), version: v.optional(whole(1, 1)) },
  2: { $schema: v.optional(v.string()), version: whole(profilesVersion, profilesVersion) },
};
