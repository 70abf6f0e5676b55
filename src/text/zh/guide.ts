import type { Details } from '../catalogue.js';

export const guideTexts: Details['guideTexts'] = {
  isDone: '，已完成',
  done: '已完成',
  close: '关闭向导',
};
