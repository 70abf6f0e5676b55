import { decodeBase64url } from '../../bytes/base64url.js';
import type { Carrier, Side } from '../reading.js';
import type { Collection } from './collection.js';
import { readText } from './readText.js';
import {
  isForm,
  isObject,
  listAt,
  parsed,
  readHeader,
  readParameters,
  readString,
  readUrl,
  readValue,
  textAt,
} from './readValue.js';

/** One entry of a HAR (version 1.2): a request and its response. */
export function readEntry(entry: unknown, to: Collection): void {
  if (!isObject(entry)) return;
  const { request, response } = entry;
  const url = textAt(request, 'url');
  const exchange = to.begin({ method: textAt(request, 'method'), url: url.replace(/[?#].*$/s, '') });
  const of = (side: Side, carrier: Carrier) => ({
    surroundings: { exchange, side, line: null, group: to.group() },
    carrier,
    name: '',
  });
  const headers = of('request', 'header');
  readUrl(url, { ...of('request', 'query') }, to);
  readPairs(request, headers, to);
  for (const parameter of listAt(request, 'queryString'))
    readString(
      textAt(parameter, 'value'),
      { ...of('request', 'query'), name: textAt(parameter, 'name') },
      to,
    );
  const posted = isObject(request) ? request['postData'] : undefined;
  const form = of('request', 'form');
  readBody(textAt(posted, 'text'), form, to);
  for (const parameter of listAt(posted, 'params'))
    readString(textAt(parameter, 'value'), { ...form, name: textAt(parameter, 'name') }, to);
  readPairs(response, of('response', 'header'), to);
  readUrl(textAt(response, 'redirectURL'), of('response', 'query'), to);
  readBody(bodyOf(response), of('response', 'text'), to);
  for (const message of listAt(entry, '_webSocketMessages'))
    readBody(
      textAt(message, 'data'),
      of(textAt(message, 'type') === 'send' ? 'request' : 'response', 'text'),
      to,
    );
}

type At = Parameters<typeof readString>[1];

function readPairs(message: unknown, at: At, to: Collection): void {
  for (const header of listAt(message, 'headers'))
    readHeader(textAt(header, 'name'), textAt(header, 'value'), at, to);
  for (const cookie of listAt(message, 'cookies'))
    readString(textAt(cookie, 'value'), { ...at, carrier: 'cookie', name: textAt(cookie, 'name') }, to);
}

function bodyOf(response: unknown): string {
  const content = isObject(response) ? response['content'] : undefined;
  const text = textAt(content, 'text');
  if (textAt(content, 'encoding') !== 'base64') return text;
  // What is no text has no token that could be shown.
  if (/^(?:image|font|audio|video)\//.test(textAt(content, 'mimeType'))) return '';
  return new TextDecoder().decode(decodeBase64url(text).bytes);
}

function readBody(text: string, at: At, to: Collection): void {
  if (text === '') return;
  const value = parsed(text);
  if (value !== undefined) readValue(value, { ...at, carrier: 'json' }, to);
  else if (isForm(text)) readParameters(text, { ...at, carrier: 'form' }, to);
  else readText(text, { at: () => at.surroundings, as: null }, to);
}
