import type { Details } from '../catalogue.js';

export const noticeTexts: Details['noticeTexts'] = {
  more: '说明',
  moreOf: (title) => `说明：${title}（新标签页，英文）`,
};
