import { code, ofPemOrSecret, type Language } from '../snippet.js';
import { requestOf } from './request.js';

const formType = 'Content-Type: application/x-www-form-urlencoded';

/** A request for REST Client, JetBrains and Visual Studio, none of which signs. */
export const http: Language = {
  file: 'request.http',
  highlight: 'text',
  algorithms: ofPemOrSecret,
  code: (token) => {
    const request = requestOf(token);
    if (!request.ok) return request;
    const about = `# Sends a token (${token.algorithm.alg}). Copy it on the page, or print it with sign.sh, and put it after @token =`;
    return request.value.form === null
      ? code(
          about,
          '@token =',
          '@url = https://api.example/',
          '',
          'GET {{url}}',
          'Authorization: Bearer {{token}}',
        )
      : code(
          about,
          '@token =',
          '',
          `POST ${request.value.url}`,
          formType,
          '',
          `${request.value.form}{{token}}`,
        );
  },
};

/** An entry of Hurl, which does not sign. The token stands in no argument, because the list of processes shows those. */
export const hurl: Language = {
  file: 'request.hurl',
  highlight: 'shell',
  algorithms: ofPemOrSecret,
  code: (token) => {
    const request = requestOf(token);
    if (!request.ok) return request;
    const isCall = request.value.form === null;
    return code(
      `# Sends a token (${token.algorithm.alg}) that sign.sh signs, in bash:`,
      `#   hurl --variables-file <(echo "token=$(bash sign.sh)") ${isCall ? '--variable url=https://api.example/ ' : ''}request.hurl`,
      ...(request.value.form === null
        ? ['GET {{url}}', 'Authorization: Bearer {{token}}']
        : [`POST ${request.value.url}`, formType, `\`${request.value.form}{{token}}\``]),
      'HTTP *',
    );
  },
};

/** A collection of Insomnia (export format 4) that carries the token: its scripts have no crypto in every version. */
export const insomnia: Language = {
  file: 'insomnia.json',
  highlight: 'javascript',
  algorithms: ofPemOrSecret,
  code: (token) => {
    const request = requestOf(token);
    if (!request.ok) return request;
    const name = `Countersign (${token.algorithm.alg})`;
    const parentId = 'wrk_countersign';
    const sent =
      request.value.form === null
        ? {
            method: 'GET',
            url: '{{ _.url }}',
            headers: [{ name: 'Authorization', value: 'Bearer {{ _.token }}' }],
            body: {},
          }
        : {
            method: 'POST',
            url: request.value.url,
            headers: [{ name: 'Content-Type', value: 'application/x-www-form-urlencoded' }],
            body: {
              mimeType: 'application/x-www-form-urlencoded',
              params: request.value.parameters.map(([parameter, value], index, { length }) => ({
                name: parameter,
                value: index === length - 1 ? '{{ _.token }}' : plain(value),
              })),
            },
          };
    const data = request.value.form === null ? { token: '', url: 'https://api.example/' } : { token: '' };
    const resources = [
      { _id: parentId, _type: 'workspace', name, scope: 'collection' },
      { _id: 'env_countersign', _type: 'environment', parentId, name: 'Base Environment', data },
      { _id: 'req_countersign', _type: 'request', parentId, name, ...sent },
    ];
    return code(JSON.stringify({ _type: 'export', __export_format: 4, resources }, null, 2));
  },
};

/** A text that Insomnia's templates print as it is. */
const plain = (text: string): string => text.replace(/\{(?=[{%#])/g, "{{ '{' }}");
