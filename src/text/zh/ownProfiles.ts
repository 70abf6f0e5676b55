import type { Details } from '../catalogue.js';

export const ownProfileTexts: Details['ownProfileTexts'] = {
  hint: '配置描述服务接受的令牌。为你自己的 API 新建一个，或复制最接近的配置再修改。',
  newProfile: '新建配置',
  newName: '我的 API',
  copyOf: (name) => `${name}（副本）`,
  start: '要复制的配置',
  startFrom: (name) => `复制“${name}”`,
  duplicate: '复制',
  duplicateNamed: (name) => `复制 ${name}`,
  view: '配置的视图',
  views: { form: '表单', json: 'JSON' },
  noForm: '表单用于没有问题的单个配置。',
  import: '导入文件：',
  export: '全部导出',
  json: '配置（JSON）',
  problems: '配置中的问题',
  storedProblems: '已保存配置中的问题',
  drop: '不保存并关闭',
  save: '保存到此浏览器',
  inUse: (name: string) => `${name} 正在使用，但未保存。`,
  saveInUse: (name: string) => `保存 ${name}`,
  saved: (count) => (count === 1 ? '配置已保存。' : `已保存 ${count} 个配置。`),
  notKept: (fault) =>
    `仅在本次访问中有效，因为${
      { blocked: '浏览器阻止了存储', full: '浏览器的存储空间已满', newer: '其他配置由更新的版本保存' }[fault]
    }。请导出配置以便保留。`,
  use: '使用',
  useNamed: (name) => `使用 ${name}`,
  change: '编辑',
  changeNamed: (name) => `编辑 ${name}`,
  delete: '删除',
  deleteNamed: (name) => `删除 ${name}`,
  deleted: '配置已删除。',
};
