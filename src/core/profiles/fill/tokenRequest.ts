import type { JWK } from 'jose';
import { decodeBase64url, encodeBase64url } from '../../bytes/base64url.js';
import type { FieldValues } from './fields.js';
import type { Profile, TokenRequest } from '../profile.js';
import { filled, slotsIn, type Slots } from './template.js';

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

/** What a request can say of the key, besides what a token can. */
export const requestSlotNames = ['key.point'] as const;

/**
 * The point of a key on P-256, uncompressed (SEC 1 section 2.3.3), in base64url: as Web Push has it (RFC 8292 section
 * 3.2). '' for other keys.
 */
export function requestSlots({
  crv,
  x = '',
  y = '',
}: JWK): Record<(typeof requestSlotNames)[number], string> {
  const bytes = [x, y].flatMap((text) => [...decodeBase64url(text).bytes]);
  return { 'key.point': crv === 'P-256' ? encodeBase64url(Uint8Array.of(4, ...bytes)) : '' };
}

type CarryingRequest = NonNullable<Profile['request']>;

/** Whether the service takes the token in a header of its own, or with another scheme than Bearer. */
export const hasOwnHeader = (request: CarryingRequest | undefined): boolean =>
  carrying(request).some(([, value]) => !/^bearer /i.test(value));

/**
 * The header in which the service takes the token, with its name; null where the profile says of none.
 *
 * @param values of the fields and the key
 */
export function carryingHeader(
  request: CarryingRequest | undefined,
  values: Slots,
  token: string,
): string | null {
  const [header] = carrying(request);
  return header ? `${header[0]}: ${filled(header[1], { ...values, token })}` : null;
}

const carrying = ({ headers }: Pick<CarryingRequest, 'headers'> = { headers: {} }) =>
  Object.entries(headers).filter(([, value]) => slotsIn(value).includes('token'));

/**
 * A request that carries the token, as its profile has it, as a command for a POSIX shell.
 *
 * @param slots of the fields and the key
 */
export function carryingCommand(
  { method, url, headers, form = {} }: CarryingRequest,
  slots: Slots,
  token: string,
): string {
  const values = { ...slots, token };
  const parts = [
    `curl --silent --show-error --request ${quoted(filled(method, values))} ${quoted(filled(url, values))}`,
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
