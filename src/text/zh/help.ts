import type { Details } from '../catalogue.js';

export const helpTexts: Details['helpTexts'] = {
  jwtTitle: '什么是 JWT',
  jwt: 'JWT 由点号分隔的三部分组成：头部说明签名方式，载荷承载声明，最后是签名。前两部分任何人都能读取；签名只有持有私钥的一方才能生成，持有公钥的任何人都能验证。令牌不是秘密，但可用于访问：过期之前，请像对待密码一样保管它。',
  wayTitle: '当前配置的步骤',
  shortcutsTitle: '键盘',
  mask: '“遮盖值”用于屏幕共享或录屏：令牌、密钥和值显示为圆点。复制的仍是真实的值，报告和链接不变。值的长度和令牌的有效期仍可看出。',
  leaveEditor: '在编辑器中按 Tab 可移到下一个字段。',
  showGuide: '打开向导',
  version: (version) => `版本 ${version}`,
  source: '源代码：',
};
