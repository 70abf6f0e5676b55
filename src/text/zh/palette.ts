import type { Details } from '../catalogue.js';

export const paletteTexts: Details['paletteTexts'] = {
  title: '命令',
  search: '您想做什么？',
  nothing: '页面上没有这样的操作。',
  goTo: (field) => `前往 ${field}`,
  names: {
    palette: '全部命令',
    'copy-token': '复制令牌',
    'copy-public-key': '复制公钥',
    generate: '生成密钥对',
    paste: '粘贴并验证',
    'next-problem': '下一个问题',
    'previous-problem': '上一个问题',
    theme: '浅色或深色',
    undo: '撤销',
    redo: '重做',
  },
  noProblem: '没有需要处理的问题。',
  themeIs: (theme) => `主题：${theme}。`,
};
