import type { Details } from '../catalogue.js';

export const timeTexts: Details['timeTexts'] = {
  short: { 0: '现在', 300: '+5 分钟', 3600: '+1 小时' },
  steps: { 0: '现在', 300: '现在 +5 分钟', 3600: '现在 +1 小时' },
  setTo: (claim, moment) => `将 ${claim} 设为${moment}`,
  expNotSeconds: { title: 'exp 的单位不是秒', detail: '按秒读取，令牌几乎永不过期。' },
  issuedAhead: { title: '签发时间在未来', detail: 'iat 在未来，许多网关会拒绝。' },
  expFar: { title: '过期时间太远', detail: '令牌实际上永不过期。' },
  ahead: (time) => `${time}后`,
  choose: (claim) => `${claim}：日期和时间`,
};
