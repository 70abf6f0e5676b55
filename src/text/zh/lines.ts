import type { Details } from '../catalogue.js';

export const lineTexts: Details['lineTexts'] = {
  updateReady: '新版本已就绪，关闭本页后会自动启用。现在重新加载将丢失当前令牌和未保存的密钥。',
  takeUpdate: '立即重新加载',
  restored: {
    'from-link':
      '已打开链接中的内容；可用“撤销”恢复之前的内容。您在此签名时使用的是您自己的密钥，而不是发送方的密钥。',
    'with-key': '您的文本已恢复，您保存的密钥也已恢复。',
    'as-left': '您的文本已恢复。未保存在浏览器中的密钥没有恢复。',
    'key-lost': '您的文本已恢复，现在由新的密钥对签名。',
    'given-key-lost': '您的文本已恢复，但私钥没有：它既未保存也未下载。持有其公钥的一方需要换用新的公钥。',
  },
  understood: '知道了',
  copyByHand: '手动复制',
  copyByHandHint: '浏览器拒绝访问剪贴板。文本已选中：请按 Control+C（Mac 上为 Command+C）。',
  sure: (act) => `确认：${act}`,
  notSure: '保留',
};
