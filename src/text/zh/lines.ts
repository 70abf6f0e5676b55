import type { Details } from '../catalogue.js';

export const lineTexts: Details['lineTexts'] = {
  updateReady: '新版本已就绪，下次打开应用时加载。现在重新加载会保留文本，但未保存的密钥会丢失。',
  takeUpdate: '立即重新加载',
  restored: {
    'from-link': '已从链接打开。用“撤销”可恢复之前的工作。您在此签名的令牌使用您的密钥，而不是发送方的密钥。',
    'with-key': '您的工作已恢复，包括已保存的密钥。',
    'as-left': '您的工作已恢复，未保存的密钥除外。',
    'key-lost': '您的工作已恢复，并用新的密钥对重新签名。',
    'given-key-lost': '您的工作已恢复，但私钥因未保存而丢失。请在使用旧公钥的地方登记新公钥。',
    newer:
      '此标签页之前的工作来自更新的版本，因此没有恢复，也没有更改，新的工作也不会保存。请重新加载页面以获取该版本。',
    damaged: '此标签页之前的工作已损坏，因此没有恢复。',
  },
  understood: '知道了',
  sessionNotice: '关于此标签页的工作',
  copyByHand: '手动复制',
  copyByHandHint: '浏览器阻止了剪贴板访问。文本已选中：请按 Ctrl+C（⌘C）。',
  sure: (act) => act,
  notSure: '取消',
};
