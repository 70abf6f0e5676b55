import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import type { Plugin } from 'vite';
import { checkIds } from '../../src/core/checks/all.js';
import { fileMembers, profileSchema, profilesVersion } from '../../src/core/profiles/schema.js';
import { object } from '../../src/core/schema/blocks.js';
import {
  draftSchema,
  fileSchema,
  tokenSchema,
  workspaceVersion,
} from '../../src/core/workspace/workspace.js';

/** The profiles in a workspace have their own schema. */
const profile = v.unknown();
const published = {
  profile: {
    $id: 'urn:countersign:profiles',
    title: 'Profiles of Countersign',
    description: 'Profiles: the tokens that services accept. See docs/profiles.md.',
    notes: {
      'profiles.id': 'Unique in the file, and not the id of a built-in profile.',
      'profiles.name': 'The name in the list of profiles.',
      'profiles.algorithms': 'The JWS algorithms that the service accepts, the default first.',
      'profiles.header': 'Which kid the header has, and the type of the token (null: none).',
      'profiles.fields': 'The fields to fill in, in order.',
      'profiles.claims': 'Claims that are the same in every token.',
      'profiles.lifetime':
        'Seconds from iat to exp: for a new token, and the maximum that the service allows (null: unknown).',
      'profiles.jti': 'Whether every token gets a unique jti.',
      'profiles.tokenRequest':
        'How the token is exchanged for an access token; null if it is the bearer token itself.',
      'profiles.checks': 'The checks to run.',
      'profiles.limits': 'Smaller RSA keys (bits) and larger bearer tokens (bytes) cause a warning.',
      'profiles.steps': 'The steps of the guide.',
      'profiles.times':
        'iat and nbf in seconds from now; null for a token without iat or exp; copies repeat a time.',
      'profiles.audience': 'string if aud must not be a list.',
      'profiles.order': 'The claims that come first.',
      'profiles.wants': 'Expected values by claim: present, oneOf, or a pattern with its example.',
      'profiles.assertion': 'issuer if aud must be the issuer, not an endpoint.',
      'profiles.expects':
        'What pasted tokens are expected to say: issuer, audience, subject, client ID, scope.',
      'profiles.request': 'How the token is sent if not as a bearer token; {token} is the token.',
      'profiles.keyFrom': 'service if the service gives you the private key or secret.',
      'profiles.secret': 'How the shared secret is read.',
      'profiles.credential':
        'The line that the service gives as its key: {secret} and fields with a shape, such as {keyId}:{secret}.',
      'profiles.sources': 'Where the service documents this.',
      'profiles.seen': 'The month in which the sources were read, such as 2026-11.',
      'profiles.service': 'The service, by its name in Service response.',
    },
    form: object({
      ...fileMembers[profilesVersion],
      profiles: v.array(profileSchema(profilesVersion, checkIds)),
    }),
  },
  workspace: {
    $id: 'urn:countersign:workspace',
    title: 'A workspace of Countersign',
    description: 'A workspace without private keys. See docs/workspace.md.',
    notes: {
      version: 'The version of the format.',
      document: 'A draft, or a pasted token.',
      'document.header': 'As typed, or the unedited bytes of a token.',
      'document.payload': 'As typed, or the unedited bytes of a token.',
      'document.token': 'As pasted, including the text around it.',
      profile: 'The id of the selected profile: one of `profiles`, or a built-in one.',
      profiles: 'Custom profiles, as defined in profile.schema.json.',
      publicKeys: 'Strings: PEM, JWK, or another supported key format.',
      skew: 'Allowed clock skew in seconds.',
    },
    form: fileSchema(workspaceVersion, v.union([draftSchema, tokenSchema]), profile),
  },
};

/**
 * Makes a file of the build of each form of file that people write by hand: its JSON Schema (2020-12), made of the schema
 * that the page reads such files by. An editor that is given its address completes and underlines.
 */
export function schemasInBuild(): Plugin {
  return {
    name: 'schemas-in-build',
    generateBundle() {
      for (const [name, schema] of Object.entries(publishedSchemas()))
        this.emitFile({
          type: 'asset',
          fileName: `schemas/${name}.schema.json`,
          source: `${JSON.stringify(schema, null, 2)}\n`,
        });
    },
  };
}

/** The JSON Schemas of profile files and workspace files. */
export function publishedSchemas(): { profile: JsonSchema; workspace: JsonSchema } {
  return { profile: jsonSchema(published.profile), workspace: jsonSchema(published.workspace) };
}

function jsonSchema({ form, notes, ...head }: (typeof published)['profile' | 'workspace']): JsonSchema {
  const { $schema, ...schema } = toJsonSchema(form, {
    target: 'draft-2020-12',
    overrideAction: ({ valibotAction, jsonSchema }) =>
      valibotAction.type === 'check_items' ? { ...jsonSchema, uniqueItems: true } : null,
    overrideSchema: ({ valibotSchema }) =>
      valibotSchema === profile ? { $ref: 'urn:countersign:profiles#/properties/profiles/items' } : null,
  });
  return { ...($schema && { $schema }), ...head, ...described(schema, new Map(Object.entries(notes))) };
}

/** The schema with what people read: notes by the path of a member, arrays and choices passed over. */
function described(schema: JsonSchema, notes: ReadonlyMap<string, string>, path = ''): JsonSchema {
  const { properties = {}, items, anyOf } = schema;
  const inside = (part: JsonSchema | boolean) =>
    typeof part === 'boolean' ? part : described(part, notes, path);
  const members = Object.entries(properties).map(([name, member]) => {
    const at = path === '' ? name : `${path}.${name}`;
    const description = notes.get(at);
    const note = description === undefined ? {} : { description };
    return [name, typeof member === 'boolean' ? member : { ...note, ...described(member, notes, at) }];
  });
  return {
    ...schema,
    ...(schema.properties && { properties: Object.fromEntries(members) as typeof properties }),
    ...(items && !Array.isArray(items) && { items: inside(items) }),
    ...(anyOf && { anyOf: anyOf.map(inside) }),
  };
}
