import type { LinkProblem } from '../../core/links/problems.js';
import type { WorkspaceProblem } from '../../core/workspace/problems.js';
import type { ProblemTexts } from '../wording.js';
import { faultWording } from './profileProblems.js';

const newest = '请重新加载页面以获取最新版本';

export const links: ProblemTexts<LinkProblem> = {
  'link-damaged': () => ({
    title: '链接已损坏',
    detail: '链接在传递途中被截断或修改，因此没有加载任何内容。',
    fix: '请重新索取链接。聊天工具和邮件常会截断长链接，可改为以文件或纯文本发送。',
  }),
  'link-version': ({ version, known }) => ({
    title: `不支持版本 ${version} 的链接`,
    detail: `链接来自更新的版本。本页最高支持版本 ${known} 的链接，因此没有加载任何内容。`,
    fix: `${newest}。`,
  }),
  'link-too-long': ({ length, most }) => ({
    title: `链接过长：${length} 个字符`,
    detail: `有些浏览器和聊天工具会截断超过 ${most} 个字符的链接。`,
    fix: '请改用工作区文件。',
  }),
  'link-private-key': () => ({
    title: '链接中不能包含私钥',
    detail: '链接会留在浏览历史、聊天记录和日志中，看到的人都能用该密钥签名。未生成也未加载任何内容。',
    fix: '请移除私钥。如果已发送给他人，请更换密钥。',
  }),
  'link-profile-unknown': ({ id }) => ({
    title: `链接中的配置“${id}”未知`,
    detail: '本页没有该配置，因此使用“通用 JWT”。头部和载荷来自链接。',
    fix: `${newest}，或选择其他配置。`,
  }),
};

export const workspaces: ProblemTexts<WorkspaceProblem> = {
  'workspace-fault': ({ fault, path, line, column }) => faultWording({ ...fault, path, line, column }),
  'workspace-version': ({ version, known }) => ({
    title: `不支持版本 ${version} 的工作区`,
    detail: `本页最高支持版本 ${known} 的工作区，因此没有加载任何内容。`,
    fix: `${newest}。`,
  }),
  'workspace-profile-unknown': ({ id }) => ({
    title: `文件中没有配置“${id}”`,
    detail: '它也不是内置配置。没有加载任何内容。',
    fix: '请填写已有配置的 id，或将该配置加入文件。',
  }),
  'workspace-profiles-left': ({ count }) => ({
    title: `文件中有 ${count} 个配置未加载`,
    detail: '文件已打开，并使用其选定的配置。您的自定义配置未改动。',
    fix: '如需添加其余配置，请将文件中的 “profiles” 列表复制到单独的文件，再在“自定义配置”中导入。',
  }),
  'workspace-private-key': ({ path }) => ({
    title: `${path === '' ? '文件' : `${path} `}中有私钥`,
    detail: '工作区文件用于分享，因此不能包含私钥。未保存也未加载任何内容。',
    fix: '请移除私钥。如果文件已发送给他人，请更换密钥。',
  }),
  'session-not-saved': ({ reason }) => ({
    title: '此标签页的工作未保存',
    detail: `${
      {
        blocked: '浏览器阻止了此页面使用存储。',
        full: '浏览器没有可供此页面使用的空间。',
        large: '浏览器为每个标签页最多保存约 500 万个字符。',
        'private-key': '文本中有私钥，而私钥从不保存。',
      }[reason]
    }重新加载或崩溃会使此标签页中的工作丢失。`,
    fix: reason === 'private-key' ? '请从文本中移除私钥。' : '请下载工作区文件，之后可在“分享”中打开。',
  }),
};
