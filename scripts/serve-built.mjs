import { serve } from './serve.mjs';

const [port = '4173', base = '/'] = process.argv.slice(2);
const { url } = await serve({ port: Number(port), base });
console.log(`Serving the build at ${url}`);
