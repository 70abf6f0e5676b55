import http from 'node:http';
import https from 'node:https';

/**
 * The form of the one request that an SDK sends by HTTPS meanwhile: it goes to a server of our own, which refuses it,
 * and nothing leaves the machine.
 */
export async function formSentBy(send: () => Promise<unknown>): Promise<URLSearchParams> {
  const forms: string[] = [];
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      forms.push(Buffer.concat(chunks).toString());
      response.writeHead(400, { 'content-type': 'application/json' }).end('{"error":"invalid_grant"}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const { request } = https;
  https.request = (...given: readonly unknown[]) => {
    const { method = 'POST', headers = {} } = given.find(isOptions) ?? {};
    return http.request({ host: '127.0.0.1', port, method, headers }, given.find(isListener));
  };
  try {
    // The refusal.
    await send().catch(() => undefined);
  } finally {
    https.request = request;
    await new Promise((resolve) => server.close(resolve));
  }
  const [form] = forms;
  if (form === undefined) throw new Error('Nothing was sent.');
  return new URLSearchParams(form);
}

const isOptions = (one: unknown): one is http.RequestOptions =>
  typeof one === 'object' && one !== null && !(one instanceof URL);
const isListener = (one: unknown): one is (response: http.IncomingMessage) => void =>
  typeof one === 'function';
