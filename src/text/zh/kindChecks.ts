import type { Details } from '../catalogue.js';

const notThere = '令牌没有此项，也不要求有。';
const present = '存在，且类型正确。';
const unreadable = '无法读取载荷。';
const unreadableHeader = '无法读取头部。';

/** A check that is named after a header parameter or a claim. */
const ruled = (title: string) => ({ title, passed: '符合要求。', skipped: notThere });

export const kindCheckNames: Details['kindTexts']['checkNames'] = {
  json: { title: '可读', passed: '头部和载荷格式正确。', skipped: '没有可读取的内容。' },
  signature: { title: '签名', passed: '签名已验证。', skipped: '未验证。' },
  alg: { title: '算法（alg）', passed: '是签名算法。', skipped: unreadableHeader },
  kid: {
    title: 'Key ID（kid）',
    passed: '指向所用的密钥。',
    skipped: '没有 kid，或没有可比对的带名称的密钥。',
  },
  typ: { title: '类型（typ）', passed: '符合规范。', skipped: unreadableHeader },
  iss: { title: '签发方（iss）', passed: present, skipped: notThere },
  sub: { title: '主体（sub）', passed: present, skipped: notThere },
  aud: { title: '受众（aud）', passed: present, skipped: notThere },
  exp: { title: '过期时间（exp）', passed: '未过期。', skipped: unreadable },
  iat: { title: '签发时间（iat）', passed: '不在未来。', skipped: notThere },
  nbf: { title: '生效时间（nbf）', passed: '已经生效。', skipped: unreadable },
  order: { title: '时间顺序', passed: '过期晚于签发。', skipped: '没有两个时间可供比较。' },
  jti: { title: 'JWT ID（jti）', passed: present, skipped: notThere },
  names: {
    title: '没有重复名称',
    passed: '名称都是唯一的，所有解析器读到的内容一致。',
    skipped: '没有可读取的名称。',
  },
  crit: { title: '关键扩展（crit）', passed: '头部没有要求任何扩展。', skipped: unreadableHeader },
  'known-key': {
    title: '私钥未暴露',
    passed: '不是已公开的示例密钥，也没有 ROCA 缺陷。',
    skipped: '没有密钥。',
  },
  azp: ruled('授权方（azp）'),
  nonce: ruled('Nonce（nonce）'),
  at_hash: ruled('访问令牌哈希（at_hash）'),
  c_hash: ruled('授权码哈希（c_hash）'),
  s_hash: ruled('State 哈希（s_hash）'),
  client_id: ruled('客户端 ID（client_id）'),
  appid: ruled('客户端 ID（appid）'),
  scope: ruled('权限范围（scope）'),
  scp: ruled('权限范围（scp）'),
  state: ruled('State（state）'),
  request: ruled('内部没有请求（request）'),
  request_uri: ruled('内部没有请求地址（request_uri）'),
  events: ruled('事件（events）'),
  sid: ruled('所属会话（sub、sid）'),
  htm: ruled('HTTP 方法（htm）'),
  htu: ruled('URL（htu）'),
  ath: ruled('访问令牌哈希（ath）'),
  sd_hash: ruled('SD-JWT 哈希（sd_hash）'),
  token_use: ruled('令牌用途（token_use）'),
  ver: ruled('版本（ver）'),
  tid: ruled('租户（tid）'),
  type: ruled('类型（type）'),
  repository: ruled('仓库（repository）'),
  project_path: ruled('项目（project_path）'),
  jwk: ruled('公钥（jwk）'),
  signer: ruled('负载均衡器（signer）'),
  client: ruled('客户端 ID（client）'),
  graph: { title: '谁能验证它', passed: '任何有密钥的服务。', skipped: '任何有密钥的服务。' },
  padding: { title: '填充', passed: '与签名时一致。', skipped: '没有填充。' },
};
