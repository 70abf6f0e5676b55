import { isSignatureAlgorithm, signatureAlgorithms } from '../keys/algorithms.js';
import { assertionParameters, fieldShapes, stepIds } from './profile.js';

/** The part of JSON Schema 2020-12 that `validate` knows. */
export type Schema = {
  type?: SchemaType | readonly SchemaType[];
  required?: readonly string[];
  properties?: Readonly<Record<string, Schema>>;
  additionalProperties?: boolean | Schema;
  propertyNames?: Schema;
  items?: Schema;
  minItems?: number;
  uniqueItems?: true;
  enum?: readonly (string | null)[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
};
export type SchemaType = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null';

/** Every member must be there, and no other. */
export const object = (properties: Record<string, Schema>): Schema => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
  additionalProperties: false,
});
const listOf = (allowed: readonly string[], minItems = 0): Schema => ({
  type: 'array',
  items: { type: 'string', enum: allowed },
  minItems,
  uniqueItems: true,
});
const id: Schema = { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_-]{0,63}$' };
const words: Schema = { type: 'string', pattern: '^.*\\S.*$' };
/** The times and the id of a token are set by the page itself. */
const claimName: Schema = { pattern: '^(?!(?:iat|exp|jti)$)' };
/** Nothing that nests, and no number whose digits would be lost. */
const claimValue: Schema = {
  type: ['string', 'number', 'boolean', 'array'],
  minimum: Number.MIN_SAFE_INTEGER,
  maximum: Number.MAX_SAFE_INTEGER,
  items: { type: 'string' },
};
const seconds = { minimum: 1, maximum: 315_360_000 };

const field = object({
  id,
  label: words,
  value: { type: 'string' },
  shape: { type: ['string', 'null'], enum: [...fieldShapes, null] },
  fills: {
    type: 'object',
    propertyNames: claimName,
    additionalProperties: { type: 'string', pattern: '^[^{}]*\\{[A-Za-z0-9_-]+\\}[^{}]*$' },
  },
});

const tokenRequest: Schema = {
  ...object({
    parameter: { type: 'string', enum: assertionParameters },
    grantType: words,
    tokenUrl: words,
  }),
  type: ['object', 'null'],
};

/** One profile of a file, where `checkIds` are all there are; what a schema cannot say, `readProfiles` does. */
export const profileSchema = (checkIds: readonly string[]): Schema =>
  object({
    id,
    name: words,
    algorithms: listOf(Object.keys(signatureAlgorithms).filter(isSignatureAlgorithm), 1),
    header: object({
      kid: { type: 'string', enum: ['key-id', 'any', 'none'] },
      typ: { type: ['string', 'null'] },
    }),
    fields: { type: 'array', items: field },
    claims: { type: 'object', propertyNames: claimName, additionalProperties: claimValue },
    lifetime: object({
      usual: { type: 'integer', ...seconds },
      most: { type: ['integer', 'null'], ...seconds },
    }),
    jti: { type: 'boolean' },
    tokenRequest,
    checks: listOf(checkIds),
    limits: object({
      keyBits: { type: 'integer', minimum: 0, maximum: 16_384 },
      tokenBytes: { type: 'integer', minimum: 1, maximum: 1_000_000 },
    }),
    steps: listOf(stepIds),
  });

/** A file of profiles, but for what stands in the list: a profile that is wrong spoils no other. */
export const fileSchema: Schema = {
  ...object({ $schema: { type: 'string' }, profiles: { type: 'array' } }),
  required: ['profiles'],
};
