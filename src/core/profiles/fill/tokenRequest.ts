import type { FieldValues } from './fields.js';
import type { Profile, TokenRequest } from '../profile.js';
import { filled } from './template.js';

/** A POST of the form to the address, as application/x-www-form-urlencoded. */
export type TokenRequestForm = { url: string; form: readonly (readonly [name: string, value: string])[] };

/**
 * The request that exchanges the token for an access token: client authentication (RFC 7523 section 2.2) or
 * authorization grant (section 2.1).
 */
export function tokenRequestForm(
  { parameter, grantType, tokenUrl, form = {} }: TokenRequest,
  fieldValues: FieldValues,
  token: string,
): TokenRequestForm {
  const type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
  return {
    url: filled(tokenUrl, fieldValues),
    form: [
      ['grant_type', grantType],
      ...(parameter === 'client_assertion' ? ([['client_assertion_type', type]] as const) : []),
      [parameter, token],
      ...Object.entries(form).map(([name, template]) => [name, filled(template, fieldValues)] as const),
    ],
  };
}

/** The body of the request. */
export function requestBody(request: TokenRequest, fieldValues: FieldValues, token: string): string {
  const { form } = tokenRequestForm(request, fieldValues, token);
  return new URLSearchParams(form.map(([name, value]) => [name, value])).toString();
}

/** The request as a command for a POSIX shell. */
export function requestCommand(request: TokenRequest, fieldValues: FieldValues, token: string): string {
  const { url, form } = tokenRequestForm(request, fieldValues, token);
  const parts = [
    `curl --silent --show-error --request POST ${quoted(url)}`,
    ...form.map(([name, value]) => `  --data-urlencode ${quoted(`${name}=${value}`)}`),
  ];
  return `${parts.join(' \\\n')}\n`;
}

/** A request that carries the token, as its profile has it, as a command for a POSIX shell. */
export function carryingCommand(
  { method, url, headers, form = {} }: NonNullable<Profile['request']>,
  fieldValues: FieldValues,
  token: string,
): string {
  const values = { ...fieldValues, token };
  const parts = [
    `curl --silent --show-error --request ${method} ${quoted(filled(url, values))}`,
    ...Object.entries(headers).map(
      ([name, value]) => `  --header ${quoted(`${name}: ${filled(value, values)}`)}`,
    ),
    ...Object.entries(form).map(
      ([name, value]) => `  --data-urlencode ${quoted(`${name}=${filled(value, values)}`)}`,
    ),
  ];
  return `${parts.join(' \\\n')}\n`;
}

/** Nothing has a meaning between single quotes but the quote itself. */
const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;
