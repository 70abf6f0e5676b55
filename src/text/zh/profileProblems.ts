import type { ProfileFaultProblem, ProfileProblem } from '../../core/profiles/problems.js';
import { faultWordingIn, type FaultTexts } from '../faults.js';
import type { ProblemTexts, Wording } from '../wording.js';
import { typeName } from './words.js';

type FilePlace = { path: string; line: number; column: number };

const place = ({ path, line, column }: FilePlace): string =>
  `${path === '' ? '文件' : path}，第 ${line} 行第 ${column} 列`;

const rules: Record<Extract<ProfileProblem, { kind: 'profile-value' }>['rule'], (wanted: string) => string> =
  {
    enum: (wanted) => `必须是以下值之一：${wanted}。`,
    pattern: (wanted) => `必须匹配 ${wanted}。`,
    minimum: (wanted) => `不得小于 ${wanted}。`,
    maximum: (wanted) => `不得大于 ${wanted}。`,
    minItems: (wanted) => `至少要有 ${wanted} 项。`,
  };

const once: Record<Extract<ProfileProblem, { kind: 'profile-twice' }>['what'], string> = {
  id: '该配置 id 已被前面的配置或内置配置占用',
  field: '两个字段使用了同一个 id',
  member: '同一个对象中出现了两次该名称',
  item: '列表中包含两个相同的项',
  claim: '两个字段设置了同一个声明',
};

/** Wording of the problems in a file. `kept`: what happens to the rest of it; `example`: a file to look at. */
const faultTexts = (kept: string, example: string): FaultTexts => ({
  'profile-type': ({ expected, found, ...facts }) => ({
    title: `${place(facts)}：类型错误`,
    detail: `此处是${typeName(found)}，应为${expected.map(typeName).join('或')}。${kept}`,
    fix: '请使用该类型的值。',
  }),
  'profile-member-missing': ({ name, ...facts }) => ({
    title: `${place(facts)}：缺少 ${name}`,
    detail: `所有成员都是必需的。${kept}`,
    fix: `请添加 ${name}，写法可参考${example}。`,
  }),
  'profile-member-unknown': ({ name, ...facts }) => ({
    title: `${place(facts)}：未知成员 ${name}`,
    detail: `未知成员会被拒绝，而不是忽略。${kept}`,
    fix: '请移除它，或更正拼写。',
  }),
  'profile-value': ({ found, rule, wanted, ...facts }) => ({
    title: `${place(facts)}：此处不能是“${found}”`,
    detail: `${rules[rule](wanted)}${kept}`,
    fix: '请修改该值。',
  }),
  'profile-twice': ({ what, name, ...facts }) => ({
    title: `${place(facts)}：“${name}”重复出现`,
    detail: `${once[what]}。${kept}`,
    fix: '请只保留一个，或重命名其中一个。',
  }),
  'profile-template': ({ template, slot, ...facts }) => ({
    title: `${place(facts)}：未知占位符 ${slot}`,
    detail: `在“${template}”中，花括号内的占位符必须是字段的 id。${kept}`,
    fix: '请在花括号内填写字段的 id，例如 {clientId}。',
  }),
});

export const profileProblems: ProblemTexts<ProfileProblem> = {
  ...faultTexts('文件中的其他配置不受影响。', '导出的配置'),
  'profile-version': ({ version, known }) => ({
    title: `不支持版本 ${version} 的配置`,
    detail: `这些配置来自更新的版本。本页最高支持版本 ${known}，因此没有加载或更改任何内容。`,
    fix: '请重新加载页面以获取最新版本。',
  }),
};

const wholeFaults = faultTexts('没有加载任何内容。', '下载的工作区文件');

/** What the page says of a fault in a file of which nothing was taken. */
export const faultWording = (fault: ProfileFaultProblem): Wording => faultWordingIn(wholeFaults, fault);
