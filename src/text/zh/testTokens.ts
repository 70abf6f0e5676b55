import { wrongTexts } from './wrong.js';

type Texts = typeof import('../en/testTokens.js');

export const testTokenTexts: Texts['testTokenTexts'] = {
  ...wrongTexts,
  good: { name: '有效的令牌', detail: '其余令牌都由它改成。' },
  'alg-none-title': { name: 'alg 为 None', detail: '未受保护，换了一种写法（RFC 8725 第 3.1 节）。' },
  'alg-none-upper': { name: 'alg 为 NONE', detail: '未受保护，换了一种写法（RFC 8725 第 3.1 节）。' },
  'alg-none-mixed': { name: 'alg 为 nOnE', detail: '未受保护，换了一种写法（RFC 8725 第 3.1 节）。' },
  'alg-none-signed': {
    name: 'alg 为 none，却有签名',
    detail: '未受保护的令牌没有签名，这里保留了有效令牌的签名（RFC 7518 第 3.6 节）。',
  },
  'alg-lower': { name: 'alg 为小写', detail: 'alg 区分大小写（RFC 7515 第 4.1.1 节）。' },
  'empty-secret': {
    name: 'HS256，密钥为空',
    detail: '缺少共享密钥的服务可能会接受它（RFC 8725 第 3.5 节）。',
  },
  'jwk-inside': { name: '标头自带密钥（jwk）', detail: '由标头中的陌生密钥签名（CVE-2018-0114）。' },
  'jku-elsewhere': {
    name: '密钥在其他地址（jku）',
    detail: '从任意地址下载密钥的服务会接受任何签名者（RFC 8725 第 3.10 节）。',
  },
  'x5u-elsewhere': {
    name: '证书在其他地址（x5u）',
    detail: '从任意地址下载证书的服务会接受任何签名者（RFC 8725 第 3.10 节）。',
  },
  'kid-path': {
    name: 'kid 为路径',
    detail: 'kid 是一个空文件的路径，密钥同样为空（RFC 8725 第 3.10 节）。',
  },
  'kid-sql': {
    name: 'kid 为 SQL',
    detail: 'kid 是返回已知密钥的 SQL，令牌就用该密钥签名（RFC 8725 第 3.10 节）。',
  },
  'kid-command': {
    name: 'kid 为命令',
    detail: 'kid 是输出已知密钥的 shell 命令，令牌就用该密钥签名（RFC 8725 第 3.10 节）。',
  },
  'crit-unknown': {
    name: '未知的 crit',
    detail: 'crit 列出服务不认识的扩展（RFC 7515 第 4.1.11 节）。',
  },
  'typ-other': {
    name: '其他 typ',
    detail: '声明为注销令牌。要求特定 typ 的服务会拒绝（RFC 8725 第 3.11 节）。',
  },
  'signature-empty': { name: '签名为空', detail: '签名没有任何字节（RFC 7515 第 5.2 节）。' },
  'signature-zero': {
    name: '签名全为零',
    detail: '对 ECDSA 而言 r 和 s 为 0，有的实现会接受（CVE-2022-21449）。',
  },
  'signature-stripped': { name: '缺少签名', detail: '只有两段，而不是三段（RFC 7515 第 7.1 节）。' },
  'signature-doubled': { name: '签名重复', detail: '有四段，而不是三段（RFC 7515 第 7.1 节）。' },
  'claims-changed': {
    name: '签名后改动声明',
    detail: '增加了一个声明，签名仍是之前的（RFC 7515 第 5.2 节）。',
  },
  'payload-list': {
    name: '载荷是 JSON 数组',
    detail: 'JWT 的载荷必须是 JSON 对象（RFC 7519 第 7.2 节）。',
  },
  'aud-twice-bad-first': {
    name: 'aud 重复，错误的在前',
    detail: '解析器必须拒绝重复的声明，或采用最后一个；这里最后一个正确（RFC 7519 第 4 节）。',
  },
  'aud-twice-bad-last': {
    name: 'aud 重复，错误的在后',
    detail: '解析器必须拒绝重复的声明，或采用最后一个；这里最后一个错误（RFC 7519 第 4 节）。',
  },
  'missing-exp': { name: '缺少 exp', detail: '令牌永不过期（RFC 8725 第 3.9 节）。' },
  'missing-iss': { name: '缺少 iss', detail: '检查 iss 的服务必须要求它（RFC 8725 第 3.8 节）。' },
  'missing-sub': { name: '缺少 sub', detail: '使用 sub 的服务必须要求它（RFC 8725 第 3.8 节）。' },
  'missing-aud': { name: '缺少 aud', detail: '检查 aud 的服务必须要求它（RFC 8725 第 3.9 节）。' },
  'exp-string': { name: 'exp 为字符串', detail: 'exp 必须是 JSON 数值（RFC 7519 第 2 节）。' },
  'exp-milliseconds': {
    name: 'exp 以毫秒计',
    detail: '在遥远的未来才过期。限制最长有效期的服务会拒绝（RFC 7519 第 2 节）。',
  },
  'nbf-string': { name: 'nbf 为字符串', detail: 'nbf 必须是 JSON 数值，且在未来（RFC 7519 第 2 节）。' },
  'aud-number': { name: 'aud 为数值', detail: 'aud 必须是字符串或字符串数组（RFC 7519 第 4.1.3 节）。' },
  'wrong-iss': { name: '签发者错误', detail: '签名正确，但 iss 是其他方（RFC 8725 第 3.8 节）。' },
  'wrong-sub': {
    name: '其他主体',
    detail: '签名正确，但 sub 是其他主体。取决于谁可以使用该服务（RFC 8725 第 3.8 节）。',
  },
  'exp-now': {
    name: '生成的同一秒过期',
    detail: '已过期，除非服务允许时钟偏差（RFC 7519 第 4.1.4 节）。',
  },
  'exp-one-second': {
    name: '过期一秒',
    detail: '已过期，除非服务允许时钟偏差（RFC 7519 第 4.1.4 节）。',
  },
  'nbf-one-second': { name: '差一秒生效', detail: '生成一秒之后生效（RFC 7519 第 4.1.5 节）。' },
  padding: {
    name: '签名带填充',
    detail: '令牌中的 base64url 没有填充（RFC 7515 第 2 节）。无害，但两段文本会是同一个令牌。',
  },
  'white-space': { name: '签名中有空格', detail: '令牌不含空白（RFC 7515 第 5.2 节）。' },
  alphabet: { name: '签名为标准 base64', detail: '用 + 和 / 代替 - 和 _（RFC 7515 第 2 节）。' },
  'size-8k': {
    name: '8 KB',
    detail: '有效，但超过许多服务器的标头上限；431 或 400 也正确（RFC 6585 第 5 节）。',
  },
  'size-64k': {
    name: '64 KB',
    detail: '有效，但超过大多数服务器的标头上限；431 或 400 也正确（RFC 6585 第 5 节）。',
  },
};

export const testFileTexts: Texts['testFileTexts'] = {
  bash: { name: 'bash 与 curl', run: '运行 bash countersign-tests.sh https://api.example/' },
  postman: {
    name: 'Postman 集合',
    run: '导入后设置变量 url，或运行 newman run countersign-tests.postman_collection.json --env-var url=https://api.example/',
  },
  bruno: {
    name: 'Bruno 请求',
    run: '放入集合的文件夹，JSON 文件放在旁边，然后运行 bru run countersign-tests.bru --json-file-path countersign-tests.json --env-var url=https://api.example/',
  },
  http: {
    name: '.http 文件',
    run: '在 VS Code（REST Client）或 JetBrains IDE 中打开，并在第一行设置 @url。',
  },
  hurl: { name: 'Hurl', run: '运行 hurl --test --variable url=https://api.example/ countersign-tests.hurl' },
  k6: { name: 'k6', run: '运行 k6 run -e URL=https://api.example/ countersign-tests.js' },
  csv: { name: 'CSV', run: '每个令牌一行，用于参数化测试，例如 JUnit 的 @CsvFileSource。' },
  json: { name: 'JSON', run: '数组，每个令牌一个对象，用于您自己的测试。' },
};

export const testFileWords: Texts['testFileWords'] = {
  title: '所有测试令牌的文件',
  hint: '有效的令牌和四十多个无效的令牌，各附服务应如何回应以及原因。必须拒绝的令牌预期得到 4xx 状态。',
  form: '文件格式',
  download: (file) => `下载 ${file}`,
  downloaded: (count) => `已下载 ${count} 个测试令牌。`,
};
