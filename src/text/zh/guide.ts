import type { Details } from '../catalogue.js';

export const guideTexts: Details['guideTexts'] = {
  step: (number, { short, title }, done) => `${short} 第 ${number} 步：${title}${done ? '，已完成' : ''}`,
  done: '已完成',
  close: '关闭向导',
};
