import type { Details } from '../catalogue.js';

export const privacyTexts: Details['privacyTexts'] = {
  promiseTitle: '数据不会离开您的浏览器',
  promise:
    '密钥和令牌的创建、读取与验证都在此标签页内完成。没有后端，没有账号，没有 Cookie，也没有访问分析。您可以自行核实：页面的安全策略会让浏览器阻止一切网络连接，并且只允许运行页面自己的脚本。',
  proofTitle: '自行验证',
  proof: '打开开发者工具的网络面板：只会加载应用自身的文件。也可以断开网络：一切功能照常工作。',
  storedTitle: '此浏览器当前保存的内容',
  nothing: '无。',
  keys: (count) => `${count} 个已保存的密钥`,
  settings: {
    theme: '主题',
    language: '语言',
    profiles: '自定义配置',
    key: '上次使用的已保存密钥',
  },
  session: '此标签页的令牌和向导进度，重新加载后不会丢失（直到关闭标签页）',
  files: '应用自身的文件，用于离线使用',
  persistent: '浏览器会保留这些内容，直到您将其删除。',
  bestEffort: '空间不足或数周未访问时，浏览器可能会删除这些内容。请下载无法重新获得的密钥。',
  otherwise: '口令和未保存的私钥从不存储。',
  forget: '删除所有数据',
  sure: (keys) =>
    keys === 0
      ? '这会从此浏览器中删除以上所有内容。当前显示的令牌会保留到关闭或重新加载此标签页为止；先前的令牌和撤销记录会清除。'
      : `这会从此浏览器中删除以上所有内容，包括 ${keys} 个已保存的密钥，且无法恢复。当前显示的令牌会保留到关闭或重新加载此标签页为止；先前的令牌和撤销记录会清除。`,
  reallyForget: '删除所有数据',
  keep: '取消',
  forgotten: '已删除所有数据。',
};
