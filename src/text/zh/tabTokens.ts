import type { tabTokenTexts as english } from '../en/tabTokens.js';

export const tabTokenTexts: typeof english = {
  title: (count) => `此标签页的令牌（${count}）`,
  list: '此标签页的令牌',
  hint: '在此粘贴或创建的最近 10 个令牌。它们从不保存，重新加载后即消失。',
  shown: '当前显示',
  open: '打开',
  opened: '令牌已打开。',
  compare: '比较',
  remove: '移除',
  removed: '令牌已移除。',
  clear: '移除所有先前的令牌',
  cleared: '先前的令牌已移除。',
  clearHint: '移除后无法用撤销恢复。',
  act: (act, number) => `${act}：令牌 ${number}`,
  ago: (when) => `${when}前`,
};
