import type { Page } from '../catalogue.js';

export const frame: Page['frame'] = {
  answer: '结论',
  passed: (count) => `${count} 项检查通过`,
  problems: '问题',
  menu: '菜单',
  commands: '命令',
  language: 'Language · 语言',
  moreCopies: '更多复制方式',
  clear: '清空',
  openGuide: '打开向导',
  foreign: '外来令牌',
  nowYours: '现在是您的令牌：已用您的密钥重新签名。',
  nowYoursUnsigned: '现在是您的令牌：尚未签名。',
  backToPasted: '恢复粘贴的令牌',
  makeOneLikeIt: '照此制作一个',
  thumb: '粘贴和复制',
  pasteToken: '粘贴令牌',
  copyTokenShort: '复制',
  tools: '工具',
  toolNames: { code: '代码', share: '分享', test: '测试令牌', encrypt: '加密', keys: '密钥' },
};
