import type { SigningProblem } from '../../core/token/sign/signingProblems.js';
import type { ProblemTexts } from '../wording.js';
import { partNames } from './words.js';

const unsigned = '这些修改尚未签名。';

export const signing: ProblemTexts<SigningProblem> = {
  'signing-not-json': ({ part }) => ({
    title: `${partNames[part]}还不是 JSON`,
    detail: '修正之前，这些修改不会被签名。',
    fix: `请修正${partNames[part]}中标记的位置，或撤销。`,
  }),
  'signing-header-not-object': () => ({
    title: '头部不是 JSON 对象',
    detail: `JOSE 头部是 JSON 对象。${unsigned}`,
    fix: '可以从 {"alg": "RS256"} 开始。',
  }),
  'signing-other-alg': ({ alg, keyAlg }) => ({
    title: alg === null ? '缺少 alg' : `此密钥不能用于 ${alg} 签名`,
    detail: `您的密钥使用 ${keyAlg}。${unsigned}`,
    fix: `请将 alg 设为 ${keyAlg}，或者生成、导入用于该算法的密钥。`,
  }),
  'signing-key-fixed': ({ alg, keyAlg }) => ({
    title: `此密钥只能用于 ${keyAlg} 签名`,
    detail: `它以不可导出的方式保存，无法转用于 ${alg}。${unsigned}`,
    fix: `请将 alg 设为 ${keyAlg}，或从文件重新导入密钥。`,
  }),
  'signing-key-reserved': ({ alg, member, value }) => ({
    title: `此密钥不用于 ${alg} 签名`,
    detail: `其 ${member} 为 ${value}（RFC 7517 第 4 节）。${unsigned}`,
    fix: member === 'alg' ? `请将 alg 设为 ${value}，或使用其他密钥。` : '请使用用于签名的密钥。',
  }),
  'signing-refused': ({ alg }) => ({
    title: `浏览器无法用此密钥进行 ${alg} 签名`,
    detail: `例如，1024 位的 RSA 密钥对 PS512 来说太短。${unsigned}`,
    fix: '请选择其他算法，或更长的密钥。',
  }),
  'signing-no-private-key': () => ({
    title: '没有可用于签名的私钥',
    detail: '当前密钥只有公钥，因此令牌不含您的修改。',
    fix: '请使用您自己的密钥对签名。',
  }),
};
