import { valueAt, type Place } from '../json/places.js';
import { readJson, stringValue } from '../json/read.js';
import type { SecretEncoding } from '../keys/secretText.js';
import { hasShape } from './fill/shape.js';
import { extracted } from './fill/template.js';
import type { Profile } from './profile.js';

/** What the file of a key says besides the key. */
export type Credentials = {
  /** The ids of the services that take it, the likeliest first. */
  services: readonly [string, ...string[]];
  /** By the ids of the services' fields. */
  fieldValues: Readonly<Record<string, string>>;
};

/**
 * Whose key a file is, where its name or what stands beside the key says so: the JSON file of a Google service account
 * or a Box app, the private key of a GitHub App, a key of Apple's.
 *
 * @param fileName without its folder; '' where a text was pasted
 */
export function credentialsIn(text: string, fileName: string): Credentials | null {
  return jsonIn(text) ?? appleIn(fileName) ?? gitHubIn(fileName);
}

/** The passphrase that stands in a file beside the key that it opens; '' where there is none. */
export const passphraseIn = (text: string): string => stringsIn(text)?.(`${boxAuth}/passphrase`) ?? '';

const boxAuth = '/boxAppSettings/appAuth';

/** What a JSON file says at a place, '' where there is no string; null for other files. */
function stringsIn(text: string): ((place: Place) => string) | null {
  if (!text.trimStart().startsWith('{')) return null;
  const file = readJson(text);
  return (place) => {
    const value = valueAt(text, file, place);
    return (value && stringValue(text, value)) ?? '';
  };
}

function jsonIn(text: string): Credentials | null {
  const said = stringsIn(text);
  if (!said) return null;
  // https://cloud.google.com/iam/docs/keys-create-delete
  if (said('type') === 'service_account')
    return {
      services: ['google-token-request', 'google-self-signed', 'firebase'],
      fieldValues: { serviceAccountEmail: said('client_email'), privateKeyId: said('private_key_id') },
    };
  // https://developer.box.com/guides/authentication/jwt/without-sdk/
  const publicKeyId = said(`${boxAuth}/publicKeyID`);
  if (publicKeyId === '') return null;
  return {
    services: ['box'],
    fieldValues: {
      clientId: said('/boxAppSettings/clientID'),
      clientSecret: said('/boxAppSettings/clientSecret'),
      enterpriseId: said('enterpriseID'),
      publicKeyId,
    },
  };
}

/** The name of the file has the Key ID: AuthKey_2X9R4HXF34.p8, of the App Store SubscriptionKey_ and ApiKey_ too. */
function appleIn(fileName: string): Credentials | null {
  const [, before, appleKeyId] =
    /^(AuthKey|SubscriptionKey|ApiKey)_([A-Z0-9]{10})(?: ?\(\d+\))?\.p8$/.exec(fileName) ?? [];
  if (appleKeyId === undefined) return null;
  const ofStore = ['app-store-connect', 'app-store-server'] as const;
  const services = [...ofStore, 'apns', 'apple-sign-in', 'weatherkit'] as const;
  return {
    services: before === 'AuthKey' ? services : ['app-store-server', ...ofStore],
    fieldValues: { appleKeyId },
  };
}

/** GitHub calls it by the app and the day: my-app.2026-11-29.private-key.pem. */
function gitHubIn(fileName: string): Credentials | null {
  return /\.\d{4}-\d{2}-\d{2}\.private-key(?: ?\(\d+\))?\.pem$/.test(fileName)
    ? { services: ['github-app'], fieldValues: {} }
    : null;
}

/** A line with a shared secret and what else its service writes into it, such as `id:secret`. */
export type KeyLine = {
  profile: Profile;
  secret: string;
  encoding: SecretEncoding;
  fieldValues: Readonly<Record<string, string>>;
};

/**
 * Takes a line apart as the first of these profiles whose service writes its key so. Every field in it has a shape, by
 * which it is told: any text with a colon would be a line of a service otherwise.
 */
export function keyLineOf(profiles: readonly Profile[], text: string): KeyLine | null {
  for (const profile of profiles) {
    const { credential = '', fields, secret: encoding = 'utf-8' } = profile;
    const { secret = '', ...fieldValues } = extracted(credential, text.trim()) ?? {};
    const isShaped = Object.entries(fieldValues).every(([id, value]) => {
      const shape = fields.find((field) => field.id === id)?.shape ?? null;
      return shape !== null && hasShape(value, shape);
    });
    if (isShaped && alphabets[encoding].test(secret)) return { profile, secret, encoding, fieldValues };
  }
  return null;
}

const alphabets: Record<SecretEncoding, RegExp> = {
  'utf-8': /./,
  hex: /^(?:[0-9a-f]{2})+$/i,
  base64: /^[\w+/-]+=*$/,
  base64url: /^[\w+/-]+=*$/,
};
