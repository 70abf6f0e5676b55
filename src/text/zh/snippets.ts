import { snippetName } from '../snippetName.js';
import type { SnippetProblem } from '../../core/snippets/problems.js';
import type { Details } from '../catalogue.js';
import type { ProblemTexts } from '../wording.js';
import { list, partNames } from './words.js';

const withSecret = (command: string) => (encoding: string) =>
  `运行：${command}。密钥放在环境变量 JWT_SECRET 中，写法与“共享密钥”框相同（${encoding}）。`;

export const snippetNames: Details['snippetNames'] = {
  bash: {
    name: 'Shell：openssl',
    run: '运行：bash sign.sh。private_key.pem 放在同一目录，需要 openssl。',
    runSecret: withSecret('bash sign.sh'),
  },
  'go-jwt': {
    name: 'Go：golang-jwt',
    run: '运行：go mod init sign && go get github.com/golang-jwt/jwt/v4 && go run sign_jwt.go。private_key.pem 放在同一目录。',
    runSecret: withSecret('go mod init sign && go get github.com/golang-jwt/jwt/v4 && go run sign_jwt.go'),
  },
  go: {
    name: 'Go：标准库',
    run: '运行：go run sign.go。private_key.pem（PKCS#8）放在同一目录，不需要第三方包。',
    runSecret: withSecret('go run sign.go'),
  },
  node: {
    name: 'Node：jose',
    run: '运行：npm install jose && node sign.mjs。private_key.pem（PKCS#8）放在同一目录，需要 Node 20 或更高版本。',
    runSecret: withSecret('npm install jose && node sign.mjs'),
  },
  python: {
    name: 'Python：PyJWT',
    run: '运行：pip install "pyjwt[crypto]" && python3 sign.py。private_key.pem 放在同一目录。',
    runSecret: withSecret('pip install pyjwt && python3 sign.py'),
  },
  java: {
    name: 'Java',
    run: '运行：java Sign.java。private_key.pem（PKCS#8）放在同一目录，需要 Java 11 或更高版本，不需要库。',
    runSecret: withSecret('java Sign.java'),
  },
  php: {
    name: 'PHP',
    run: '运行：php sign.php。private_key.pem（PKCS#8）放在同一目录，需要 openssl 扩展，Ed25519 需要 sodium 扩展。',
    runSecret: withSecret('php sign.php'),
  },
  ruby: {
    name: 'Ruby',
    run: '运行：ruby sign.rb。private_key.pem 放在同一目录，需要 Ruby 3.1 或更高版本，不需要 gem。',
    runSecret: withSecret('ruby sign.rb'),
  },
  rust: {
    name: 'Rust：jsonwebtoken',
    run: '作为项目的 src/main.rs 运行：cargo add jsonwebtoken@9 && cargo add uuid -F v4 && cargo run。private_key.pem（PKCS#8）与 Cargo.toml 放在同一目录。',
    runSecret: withSecret(
      'cargo add jsonwebtoken@9 && cargo add uuid -F v4 && cargo run（代码作为项目的 src/main.rs）',
    ),
  },
  csharp: {
    name: 'C#',
    run: '运行：dotnet run Sign.cs。private_key.pem 放在同一目录，需要 .NET 10 或更高版本；.NET 5 至 9 可作为控制台项目的 Program.cs。不需要包。',
    runSecret: withSecret('dotnet run Sign.cs'),
  },
  powershell: {
    name: 'PowerShell',
    run: '运行：pwsh sign.ps1。private_key.pem 放在同一目录，需要 PowerShell 7.1 或更高版本，不需要模块。',
    runSecret: withSecret('pwsh sign.ps1'),
  },
  kotlin: {
    name: 'Kotlin',
    run: '运行：kotlinc Sign.kt -include-runtime -d sign.jar && java -jar sign.jar。private_key.pem（PKCS#8）放在同一目录，需要 Java 11 或更高版本，不需要库。',
    runSecret: withSecret('kotlinc Sign.kt -include-runtime -d sign.jar && java -jar sign.jar'),
  },
  curl: {
    name: 'curl',
    run: '运行：bash curl.sh。sign.sh（见“Shell：openssl”）和 private_key.pem 放在同一目录。',
    runSecret: withSecret('bash curl.sh。sign.sh（Shell：openssl）放在同一目录'),
  },
  httpie: {
    name: 'HTTPie',
    run: '运行：bash httpie.sh。sign.sh（见“Shell：openssl”）和 private_key.pem 放在同一目录，需要 HTTPie 3 或更高版本。',
    runSecret: withSecret('bash httpie.sh。sign.sh（Shell：openssl）放在同一目录'),
  },
  postman: {
    name: 'Postman',
    run: '粘贴到 Scripts > Pre-request，并将 private_key.pem（PKCS#8）的文本以 private_key 为名存入 Postman Vault。需要 2025 年或更新的 Postman。',
    runSecret: (encoding) =>
      `粘贴到 Scripts > Pre-request，并将密钥存入 Postman 环境的变量 JWT_SECRET，写法与“共享密钥”框相同（${encoding}），不要共享该值。Newman 用 --env-var 传入。`,
  },
  bruno: {
    name: 'Bruno',
    run: '与 private_key.pem 一起存入集合的文件夹，并选择 Developer Mode：脚本会为每个请求签名。',
    runSecret: withSecret('把它保存到集合的文件夹，并选择 Developer Mode'),
  },
  insomnia: {
    name: 'Insomnia',
    run: '导入后，将令牌粘贴到环境变量 token。它不签名。',
  },
  http: {
    name: '.http 文件',
    run: '用于 REST Client、JetBrains 和 Visual Studio。将令牌粘贴到 @token = 之后。它不签名。',
  },
  hurl: {
    name: 'Hurl',
    run: '运行文件开头的命令。负责签名的 sign.sh（见“Shell：openssl”）和 private_key.pem 放在同一目录。',
    runSecret: withSecret('文件开头的命令，sign.sh（Shell：openssl）放在同一目录'),
  },
  k6: {
    name: 'k6',
    run: '运行：k6 run -e URL=https://api.example/ k6.js。private_key.pem（PKCS#8）放在同一目录，需要 k6 1.0 或更高版本。',
    runSecret: withSecret('k6 run -e URL=https://api.example/ k6.js'),
  },
  'verify-openssl': {
    name: '验证：openssl',
    run: '运行：bash verify.sh <token.txt。public_key.pem 放在同一目录。只验证签名。',
    runSecret: withSecret('bash verify.sh <token.txt'),
  },
  'verify-node': {
    name: '验证：Node + jose',
    run: '运行：npm install jose && node verify.mjs <token.txt。public_key.pem 放在同一目录，需要 Node 20 或更高版本。',
    runSecret: withSecret('npm install jose && node verify.mjs <token.txt'),
  },
  'verify-python': {
    name: '验证：Python + PyJWT',
    run: '运行：pip install "pyjwt[crypto]" && python3 verify.py <token.txt。public_key.pem 放在同一目录。',
    runSecret: withSecret('pip install pyjwt && python3 verify.py <token.txt'),
  },
  'verify-java': {
    name: '验证：Java',
    run: '运行：java Verify.java <token.txt。public_key.pem 放在同一目录，需要 Java 11 或更高版本，无需任何库。只验证签名。',
    runSecret: withSecret('java Verify.java <token.txt'),
  },
  'verify-go': {
    name: '验证：Go + golang-jwt',
    run: '运行：go mod init verify && go get github.com/golang-jwt/jwt/v4 && go run verify.go <token.txt。public_key.pem 放在同一目录。',
    runSecret: withSecret(
      'go mod init verify && go get github.com/golang-jwt/jwt/v4 && go run verify.go <token.txt',
    ),
  },
  'verify-php': {
    name: '验证：PHP',
    run: '运行：php verify.php <token.txt。public_key.pem 放在同一目录。需要 PHP 8 或更高版本和 openssl 扩展，Ed25519 需要 sodium 扩展。',
    runSecret: withSecret('php verify.php <token.txt'),
  },
  'verify-ruby': {
    name: '验证：Ruby + jwt',
    run: '运行：gem install jwt && ruby verify.rb <token.txt。public_key.pem 放在同一目录。',
    runSecret: withSecret('gem install jwt && ruby verify.rb <token.txt'),
  },
  'verify-rust': {
    name: '验证：Rust + jsonwebtoken',
    run: '作为项目的 src/main.rs 运行：cargo add jsonwebtoken@9 serde_json && cargo run --quiet <token.txt。public_key.pem 与 Cargo.toml 放在同一目录。',
    runSecret: withSecret(
      'cargo add jsonwebtoken@9 serde_json && cargo run --quiet <token.txt（代码作为项目的 src/main.rs）',
    ),
  },
  'verify-csharp': {
    name: '验证：C# + Microsoft.IdentityModel',
    run: '运行：dotnet run Verify.cs <token.txt。public_key.pem 放在同一目录，需要 .NET 10 或更高版本。',
    runSecret: withSecret('dotnet run Verify.cs <token.txt'),
  },
  'verify-powershell': {
    name: '验证：PowerShell',
    run: '运行：pwsh verify.ps1 token.txt。public_key.pem 放在同一目录，需要 PowerShell 7.1 或更高版本。只验证签名。',
    runSecret: withSecret('pwsh verify.ps1 token.txt'),
  },
  'verify-kotlin': {
    name: '验证：Kotlin',
    run: '运行：kotlinc Verify.kt -include-runtime -d verify.jar && java -jar verify.jar <token.txt。public_key.pem 放在同一目录，需要 Java 11 或更高版本，无需任何库。只验证签名。',
    runSecret: withSecret(
      'kotlinc Verify.kt -include-runtime -d verify.jar && java -jar verify.jar <token.txt',
    ),
  },
  'verify-haproxy': {
    name: '验证：HAProxy',
    run: '运行：haproxy -f haproxy.cfg。public_key.pem 放在同一目录，并按需修改两个端口。需要 HAProxy 2.5 或更高版本。',
    runSecret: withSecret('haproxy -f haproxy.cfg（修改两个端口）'),
  },
  'verify-nginx': {
    name: '验证：nginx + njs',
    run: '将 verify.js 和 public_key.pem 放入 /etc/nginx，将文件开头的几行写入 nginx.conf。需要 njs 模块。',
    runSecret: withSecret(
      '将 verify.js 放入 /etc/nginx，将文件开头的几行放入 nginx.conf（需要 njs 模块），再启动 nginx',
    ),
  },
};

export const snippets: ProblemTexts<SnippetProblem> = {
  'snippet-algorithm': ({ snippet, alg, able }) => ({
    title: `${snippetName(snippetNames, snippet)}：不支持 ${alg}`,
    detail: `它支持 ${list(able)}。`,
    fix: '请选择其他语言，或其他算法的密钥。',
  }),
  'snippet-private-key': ({ part }) => ({
    title: `${partNames[part]}中有私钥`,
    detail: '代码会被分享并存入代码仓库，因此不能包含私钥。',
    fix: `请从${partNames[part]}中移除该密钥。如果已发送给他人，请更换密钥。`,
  }),
  'snippet-binary': ({ part }) => ({
    title: `${partNames[part]}不是文本`,
    detail: '其字节不是 UTF-8，无法写入源代码。',
    fix: `请自行编写${partNames[part]}。`,
  }),
  'snippet-value': ({ snippet, part, name }) => ({
    title: `${snippetName(snippetNames, snippet)}：不支持此 ${name}`,
    detail: `${partNames[part]}中的这个值，该工具无法原样重现。`,
    fix: '请选择其他语言，或修改该值。',
  }),
  'snippet-address': ({ url }) => ({
    title: url.trim() === '' ? '令牌 URL 为空' : `“${url}”不是 URL`,
    detail: '代码在该地址用令牌换取访问令牌。',
    fix: '请填写令牌端点的 URL，以 https:// 开头。',
  }),
};
