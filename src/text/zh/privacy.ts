import type { Details } from '../catalogue.js';

export const privacyTexts: Details['privacyTexts'] = {
  promiseTitle: '数据不会离开本页',
  promise:
    '密钥和令牌的生成、读取与检查都在此标签页内完成。没有后端服务器，没有账号，没有 Cookie，也不统计访问。这一点无需轻信：页面自带的安全策略会让浏览器拒绝页面可能发起的一切连接，并且只允许运行页面自己的脚本。',
  proofTitle: '自行验证',
  proof: '打开开发者工具的网络面板再操作：除页面自身的文件外没有任何请求。也可以断开网络：一切功能照常工作。',
  storedTitle: '此浏览器当前保存的内容',
  nothing: '无。',
  keys: (count) => `您保存的 ${count} 个密钥`,
  settings: {
    theme: '主题选择',
    language: '语言选择',
    guide: '向导已关闭的记录',
    key: '您上次使用的是哪个保存的密钥',
    profiles: '自定义配置',
  },
  session: '此标签页中的文本和指南的勾选，重新加载后不会丢失；关闭标签页即删除',
  files: '页面自身的文件，用于离线打开',
  otherwise: '未主动保存的私钥以及口令从不存储。',
  forget: '全部清除',
  sure: (keys) =>
    keys === 0
      ? '以上内容将从此浏览器中删除。当前标签页中的工作会保留到关闭或重新加载为止。'
      : `以上内容将从此浏览器中删除，包括已保存的 ${keys} 个密钥，删除后无法恢复。当前标签页中的工作会保留到关闭或重新加载为止。`,
  reallyForget: '确认全部清除',
  keep: '保留',
  forgotten: '已全部清除。',
};
