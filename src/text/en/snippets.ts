import { snippetName } from '../snippetName.js';
import type { SnippetProblem } from '../../core/snippets/problems.js';
import type { SnippetId } from '../../core/snippets/snippets.js';
import type { ProblemTexts } from '../wording.js';

/** The snippets: what they are called, and how to run them. */
/** `runSecret`: with a secret in place of a key file, given how it is written; absent where no secret is read. */
type SnippetName = { name: string; run: string; runSecret?: (encoding: string) => string };

const withSecret = (command: string) => (encoding: string) =>
  `${command}, with the secret in the environment variable JWT_SECRET, written as in Secret (${encoding}).`;

export const snippetNames: Record<SnippetId, SnippetName> = {
  bash: {
    name: 'Shell: openssl',
    run: 'bash sign.sh, with private_key.pem beside it. Needs openssl.',
    runSecret: withSecret('bash sign.sh'),
  },
  'go-jwt': {
    name: 'Go: golang-jwt',
    run: 'go mod init sign && go get github.com/golang-jwt/jwt/v4 && go run sign_jwt.go, with private_key.pem beside it.',
    runSecret: withSecret('go mod init sign && go get github.com/golang-jwt/jwt/v4 && go run sign_jwt.go'),
  },
  go: {
    name: 'Go: standard library',
    run: 'go run sign.go, with private_key.pem (PKCS#8) beside it. No packages needed.',
    runSecret: withSecret('go run sign.go'),
  },
  node: {
    name: 'Node: jose',
    run: 'npm install jose && node sign.mjs, with private_key.pem (PKCS#8) beside it. Node 20 or newer.',
    runSecret: withSecret('npm install jose && node sign.mjs'),
  },
  python: {
    name: 'Python: PyJWT',
    run: 'pip install "pyjwt[crypto]" && python3 sign.py, with private_key.pem beside it.',
    runSecret: withSecret('pip install pyjwt && python3 sign.py'),
  },
  java: {
    name: 'Java',
    run: 'java Sign.java, with private_key.pem (PKCS#8) beside it. Java 11 or newer, no library.',
    runSecret: withSecret('java Sign.java'),
  },
  php: {
    name: 'PHP',
    run: 'php sign.php, with private_key.pem (PKCS#8) beside it. Needs the openssl extension; Ed25519 needs sodium.',
    runSecret: withSecret('php sign.php'),
  },
  ruby: {
    name: 'Ruby',
    run: 'ruby sign.rb, with private_key.pem beside it. Ruby 3.1 or newer, no gem.',
    runSecret: withSecret('ruby sign.rb'),
  },
  rust: {
    name: 'Rust: jsonwebtoken',
    run: 'As src/main.rs of a project: cargo add jsonwebtoken@9 && cargo add uuid -F v4 && cargo run, with private_key.pem (PKCS#8) beside Cargo.toml.',
    runSecret: withSecret(
      'As src/main.rs of a project: cargo add jsonwebtoken@9 && cargo add uuid -F v4 && cargo run',
    ),
  },
  csharp: {
    name: 'C#',
    run: 'dotnet run Sign.cs, with private_key.pem beside it. .NET 10 or newer; before that, as Program.cs of a console project (.NET 5). No package.',
    runSecret: withSecret('dotnet run Sign.cs'),
  },
  powershell: {
    name: 'PowerShell',
    run: 'pwsh sign.ps1, with private_key.pem beside it. PowerShell 7.1 or newer, no module.',
    runSecret: withSecret('pwsh sign.ps1'),
  },
  kotlin: {
    name: 'Kotlin',
    run: 'kotlinc Sign.kt -include-runtime -d sign.jar && java -jar sign.jar, with private_key.pem (PKCS#8) beside it. Java 11 or newer, no library.',
    runSecret: withSecret('kotlinc Sign.kt -include-runtime -d sign.jar && java -jar sign.jar'),
  },
  curl: {
    name: 'curl',
    run: 'bash curl.sh, with sign.sh (Shell: openssl) and private_key.pem beside it.',
    runSecret: withSecret('bash curl.sh, with sign.sh (Shell: openssl) beside it'),
  },
  httpie: {
    name: 'HTTPie',
    run: 'bash httpie.sh, with sign.sh (Shell: openssl) and private_key.pem beside it. HTTPie 3 or newer.',
    runSecret: withSecret('bash httpie.sh, with sign.sh (Shell: openssl) beside it'),
  },
  postman: {
    name: 'Postman',
    run: 'Paste it into Scripts > Pre-request, and save the contents of private_key.pem (PKCS#8) in Postman Vault as private_key. Postman 2025 or newer.',
    runSecret: (encoding) =>
      `Paste it into Scripts > Pre-request, and save the secret in the environment’s variable JWT_SECRET, written as in Secret (${encoding}), as a value that isn’t shared. Newman takes it by --env-var.`,
  },
  bruno: {
    name: 'Bruno',
    run: 'Save it and private_key.pem into the folder of a collection, and choose Developer Mode: the script signs the token with each request.',
    runSecret: withSecret('Save it into the folder of a collection, and choose Developer Mode'),
  },
  insomnia: {
    name: 'Insomnia',
    run: 'Import it, and paste the token into the environment as token. It doesn’t sign.',
  },
  http: {
    name: '.http file',
    run: 'For REST Client, JetBrains and Visual Studio. Paste the token after @token =. It doesn’t sign.',
  },
  hurl: {
    name: 'Hurl',
    run: 'Run the command at its top, with sign.sh (Shell: openssl), which signs, and private_key.pem beside it.',
    runSecret: withSecret('Run the command at its top, with sign.sh (Shell: openssl) beside it'),
  },
  k6: {
    name: 'k6',
    run: 'k6 run -e URL=https://api.example/ k6.js, with private_key.pem (PKCS#8) beside it. k6 1.0 or newer.',
    runSecret: withSecret('k6 run -e URL=https://api.example/ k6.js'),
  },
  'verify-openssl': {
    name: 'Verify: openssl',
    run: 'bash verify.sh <token.txt, with public_key.pem beside it. It verifies the signature only.',
    runSecret: withSecret('bash verify.sh <token.txt'),
  },
  'verify-node': {
    name: 'Verify: Node with jose',
    run: 'npm install jose && node verify.mjs <token.txt, with public_key.pem beside it. Node 20 or newer.',
    runSecret: withSecret('npm install jose && node verify.mjs <token.txt'),
  },
  'verify-python': {
    name: 'Verify: Python with PyJWT',
    run: 'pip install "pyjwt[crypto]" && python3 verify.py <token.txt, with public_key.pem beside it.',
    runSecret: withSecret('pip install pyjwt && python3 verify.py <token.txt'),
  },
  'verify-java': {
    name: 'Verify: Java',
    run: 'java Verify.java <token.txt, with public_key.pem beside it. Java 11 or newer, no library. It verifies the signature only.',
    runSecret: withSecret('java Verify.java <token.txt'),
  },
  'verify-go': {
    name: 'Verify: Go with golang-jwt',
    run: 'go mod init verify && go get github.com/golang-jwt/jwt/v4 && go run verify.go <token.txt, with public_key.pem beside it.',
    runSecret: withSecret(
      'go mod init verify && go get github.com/golang-jwt/jwt/v4 && go run verify.go <token.txt',
    ),
  },
  'verify-php': {
    name: 'Verify: PHP',
    run: 'php verify.php <token.txt, with public_key.pem beside it. PHP 8 or newer, with the openssl extension; Ed25519 needs sodium.',
    runSecret: withSecret('php verify.php <token.txt'),
  },
  'verify-ruby': {
    name: 'Verify: Ruby with jwt',
    run: 'gem install jwt && ruby verify.rb <token.txt, with public_key.pem beside it.',
    runSecret: withSecret('gem install jwt && ruby verify.rb <token.txt'),
  },
  'verify-rust': {
    name: 'Verify: Rust with jsonwebtoken',
    run: 'As src/main.rs of a project: cargo add jsonwebtoken@9 serde_json && cargo run --quiet <token.txt, with public_key.pem beside Cargo.toml.',
    runSecret: withSecret(
      'As src/main.rs of a project: cargo add jsonwebtoken@9 serde_json && cargo run --quiet <token.txt',
    ),
  },
  'verify-csharp': {
    name: 'Verify: C# with Microsoft.IdentityModel',
    run: 'dotnet run Verify.cs <token.txt, with public_key.pem beside it. .NET 10 or newer.',
    runSecret: withSecret('dotnet run Verify.cs <token.txt'),
  },
  'verify-powershell': {
    name: 'Verify: PowerShell',
    run: 'pwsh verify.ps1 token.txt, with public_key.pem beside it. PowerShell 7.1 or newer. It verifies the signature only.',
    runSecret: withSecret('pwsh verify.ps1 token.txt'),
  },
  'verify-kotlin': {
    name: 'Verify: Kotlin',
    run: 'kotlinc Verify.kt -include-runtime -d verify.jar && java -jar verify.jar <token.txt, with public_key.pem beside it. Java 11 or newer, no library. It verifies the signature only.',
    runSecret: withSecret(
      'kotlinc Verify.kt -include-runtime -d verify.jar && java -jar verify.jar <token.txt',
    ),
  },
  'verify-haproxy': {
    name: 'Verify: HAProxy',
    run: 'haproxy -f haproxy.cfg, with public_key.pem beside it; change the two ports. HAProxy 2.5 or newer.',
    runSecret: withSecret('Change the two ports and run haproxy -f haproxy.cfg'),
  },
  'verify-nginx': {
    name: 'Verify: nginx with njs',
    run: 'Put verify.js and public_key.pem into /etc/nginx, and the lines at its top into nginx.conf. Needs the njs module.',
    runSecret: withSecret(
      'Put verify.js into /etc/nginx and the lines at its top into nginx.conf, and start nginx with its njs module',
    ),
  },
};

/** Why there is no code. */
export const snippets: ProblemTexts<SnippetProblem> = {
  'snippet-algorithm': ({ snippet, alg, able }) => ({
    title: `${snippetName(snippetNames, snippet)} doesn’t support ${alg}`,
    detail: `It supports ${able.join(', ')}.`,
    fix: 'Choose another language, or a key for another algorithm.',
  }),
  'snippet-private-key': ({ part }) => ({
    title: `Private key in the ${part}`,
    detail: 'Code is shared and stored in repositories, so it can’t contain a private key.',
    fix: `Remove the key from the ${part}. If you have sent it to anyone, replace it.`,
  }),
  'snippet-binary': ({ part }) => ({
    title: `The ${part} is not text`,
    detail: 'Its bytes are not UTF-8, so they can’t be written in source code.',
    fix: `Write your own ${part}.`,
  }),
  'snippet-value': ({ snippet, part, name }) => ({
    title: `${snippetName(snippetNames, snippet)} doesn’t support this ${name}`,
    detail: `The ${part} has a value there that the tool can’t reproduce exactly.`,
    fix: 'Choose another language, or change the value.',
  }),
  'snippet-address': ({ url }) => ({
    title: url.trim() === '' ? 'The token URL is empty' : `“${url}” is not a URL`,
    detail: 'The code exchanges the token for an access token there.',
    fix: 'Enter the URL of the token endpoint, starting with https://.',
  }),
};
