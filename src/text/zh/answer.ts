import type { Details } from '../catalogue.js';

type Facts = Parameters<Details['answerTexts']['sentence']>[0];

function sentence({
  status,
  isStale,
  isOwn,
  isEncrypted,
  kind,
  cause,
  field,
  until,
  warnings,
}: Omit<Facts, 'isDecrypted'>): string {
  const end = until === null ? '' : `，有效期至 ${until}`;
  const after = cause === null ? '' : `：${cause}`;
  if (kind === '' && cause !== null) return cause;
  if (isStale) return `修改尚未签名${after}`;
  const verified = isOwn ? '已用您的密钥签名' : '签名已验证';
  const more = warnings > 1 ? `（另有 ${warnings - 1} 个警告）` : '';
  switch (status) {
    case 'empty':
      return `还没有令牌${after}`;
    case 'pending':
      return '正在检查';
    case 'incomplete':
      return field === null ? `尚未就绪${after}` : `尚未就绪：${field}为空`;
    case 'accepted':
      return kind === null ? `可以发送${end}` : `${kind}：${verified}${end}`;
    case 'warned':
      return kind === null
        ? `可以发送，但有警告${end}${after}${more}`
        : `${kind}：${verified}${end}，但有警告${after}${more}`;
    case 'rejected':
      return kind === null ? `会被拒绝${after}` : `${kind}${after}`;
    case 'unverified':
      return `${kind === null ? '' : `${kind}：`}${isEncrypted ? '未解密' : '未验证'}${cause === null ? '' : `（${cause}）`}`;
  }
}

export const answerTexts: Details['answerTexts'] = {
  sentence: ({ isDecrypted, ...facts }) => {
    if (!isDecrypted) return sentence(facts);
    if (facts.kind === null) return '已解密：内容不是签名令牌';
    return `已解密。${sentence({ ...facts, kind: `内部的${facts.kind}` })}`;
  },
  acts: {
    none: '',
    'paste-token': '粘贴令牌',
    'copy-token': '复制令牌',
    restore: '恢复有效的令牌',
    'give-key': '添加公钥',
    'give-secret': '输入密钥',
    'try-other-key': '换一个公钥',
    'try-other-secret': '换一个密钥',
    'use-key': '使用匹配的密钥',
    'use-own-key': '用您自己的密钥签名',
    'new-key': '生成适用的密钥对',
    'go-to-part': '前往该文本',
    'move-to-key': '用作密钥',
    decrypt: '前往解密密钥',
    'copy-again': '请重新完整复制令牌',
    'open-inner': '打开内部的令牌',
    'fill-field': '填写该字段',
    repair: '修复',
    'apply-remedy': '修复',
    'show-check': '查看检查',
    'get-new-token': '向签发方获取新的令牌',
    'ask-issuer': '咨询签发方',
    wait: '等待其生效',
  },
  newKey: (alg) => `生成 ${alg} 密钥对`,
  notPromised: '服务可能还会检查受众、签发方和权限范围。',
  expired: (when) => (when === null ? '已过期' : `已于 ${when} 过期`),
  copyNext: '复制后即可使用。',
  copyRenews: '复制后即可使用：复制时会更新时间。',
  kinds: '令牌类型',
  vendorKinds: '厂商令牌',
  profiles: '配置',
  recognisedKind: (kind) => `${kind}（已识别）`,
  toChecks: '查看问题',
  checkAs: '检查方式',
  recognised: (kind, reasons) => (reasons.length === 0 ? kind : `${kind}，因为${reasons.join('；')}`),
};
