import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:http';

/** Another origin, which lets everybody in and notes what arrives. */
export type Stranger = {
  url: string;
  /** A STUN server's address for WebRTC. */
  stun: string;
  /** What arrived: "connection" for each TCP connection, the path of each request, "stun" for each packet. */
  arrived: string[];
  stop: () => void;
};

export async function startStranger(): Promise<Stranger> {
  const arrived: string[] = [];
  const server = createServer((request, response) => {
    arrived.push(request.url ?? '');
    const open = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };
    response.writeHead(200, { ...open, 'Content-Type': 'text/html' }).end('<p>stranger</p>');
  });
  server.on('connection', () => arrived.push('connection'));
  server.listen(0, '127.0.0.1');
  const udp = createSocket('udp4', () => arrived.push('stun'));
  udp.bind(0, '127.0.0.1');
  await Promise.all([once(server, 'listening'), once(udp, 'listening')]);
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The stranger has no address.');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    stun: `stun:127.0.0.1:${udp.address().port}`,
    arrived,
    stop() {
      server.closeAllConnections();
      server.close();
      udp.close();
    },
  };
}
