import type { Details } from '../catalogue.js';

export const noticeTexts: Details['noticeTexts'] = {
  more: '更多',
  moreOf: (title) => `更多：${title}（新标签页，英文）`,
};
