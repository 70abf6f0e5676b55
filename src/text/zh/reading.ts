import type { Details } from '../catalogue.js';

export const readingTexts: Details['readingTexts'] = {
  openOnPage: '在编辑器中打开',
  unknownName: '未注册的名称，含义由签发方定义。',
  notRegistered: '未注册',
  source: ({ document, section }) =>
    section === null ? `（${document}）` : `（${document} 第 ${section} 节）`,
  opened: '已打开。撤销可回到原来的令牌。',
  inside: {
    token: () => '该值本身是一个令牌：查看内容',
    json: () => '文本形式的 JSON：查看内容',
    text: () => '文本的 Base64 编码：查看内容',
    bytes: (count) => `${count} 字节的 Base64 编码：查看内容`,
  },
  columns: { name: '名称', value: '值', meaning: '含义', copy: '复制' },
  search: { header: '搜索头部', payload: '搜索声明' },
  clearSearch: '清空搜索',
  names: { header: (_, written) => `${written} 个参数`, payload: (_, written) => `${written} 个声明` },
  found: (count, written) => (count === 0 ? '无匹配项' : `找到 ${written} 项`),
  more: (next, left) => `再显示 ${next} 项（剩余 ${left} 项）`,
  noObject: '不是 JSON 对象，没有可列出的名称。',
  unfold: '全部显示',
  fold: '收起',
  of: (act, name) => `${act}：${name}`,
  copyValue: (name) => `复制 ${name} 的值`,
  copiedValue: (name) => `${name} 的值已复制。`,
  bytesOf: (part) => `${part}的字节`,
  allBytes: (bytes) => `显示全部 ${bytes} 字节`,
};

export const editorPhrases: Details['editorPhrases'] = {
  Find: '查找',
  'Next match': '下一个',
  'Previous match': '上一个',
  Close: '关闭',
  'No matches': '无匹配项',
  '$1 of $2': '第 $1 项，共 $2 项',
  'folded code': '已折叠',
  unfold: '展开',
};
