import type { Details } from '../catalogue.js';

export const shareTexts: Details['shareTexts'] = {
  shareToken: '分享令牌',
  sharePublicKey: '分享公钥',
  shared: '已分享。',
  notShared: '没有分享任何内容。',
  language: '语言',
  codeGroups: { sign: '签名', send: '发送', verify: '验证' },
  code: '代码',
  copyCode: '复制代码',
  copiedCode: '代码已复制。',
  download: (file) => `下载 ${file}`,
  asLink: '链接',
  linkCarries: '链接内容',
  linkKinds: {
    draft: '头部、载荷和配置；接收者用自己的密钥签名',
    token: '令牌及其公钥，用于查看和验证',
  },
  linkWarnings: {
    draft: '声明包含在链接中，会留在浏览历史和聊天记录里。服务器看不到它们。',
    token: '令牌包含在链接中：在令牌过期之前，得到链接的任何人都能使用它。',
  },
  copyLink: '复制链接',
  copiedLink: '链接已复制。',
  asFile: '工作区文件',
  workspaceHint: '令牌、配置和公钥存于一个文件，供以后或在其他设备上继续使用。',
  saveWorkspace: '下载工作区',
  openWorkspace: '打开工作区：',
  workspaceIsOpen: '工作区已打开。',
  workspaceProblems: '工作区中的问题',
  linkNotice: '关于此链接',
  dismiss: '知道了',
};
