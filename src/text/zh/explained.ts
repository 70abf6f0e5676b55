import type { Details } from '../catalogue.js';

export const explainedTexts: Details['explainedTexts'] = {
  title: '名称释义',
  hint: '每个声明的含义及其 RFC',
  unknownName: '未注册的名称，含义由签发方定义。',
  source: ({ document, section }) =>
    section === null ? `（${document}）` : `（${document} 第 ${section} 节）`,
  innerToken: '该值本身是一个令牌：查看内容',
  moreNames: (count) => `另有 ${count} 项`,
};
