import type { Difference } from '../../core/profiles/fill/differences.js';
import { characterName } from '../characters.js';

export const list = (items: readonly string[]): string => items.join('、');

/** The two parts that a person writes. */
export const partNames: Record<'header' | 'payload', string> = { header: '头部', payload: '载荷' };

const typeNames: Readonly<Partial<Record<string, string>>> = {
  object: '对象',
  array: '数组',
  string: '字符串',
  number: '数值',
  integer: '整数',
  boolean: '布尔值',
  'string-or-array': '字符串或字符串数组',
  time: '数值（秒）',
  any: '任意类型',
};

/** A type of JSON value; true, false and null are called so. */
export const typeName = (type: string): string => typeNames[type] ?? ` ${type}`;

/** A name that follows on Chinese words: with a blank before it where it begins in Latin letters. */
export const apart = (name: string): string => (/^[A-Za-z]/.test(name) ? ` ${name}` : name);

export const character = (found: string): string => characterName(found, ['（', '）']);

const differences: Record<Difference, string> = {
  space: '空白',
  case: '大小写',
  port: '端口',
  slashes: '重复的斜杠',
  'end-slash': '末尾的斜杠',
  scheme: '协议（http 或 https）',
};

/** What alone two texts differ by. */
export const onlyDifference = (by: readonly Difference[]): string =>
  `两者只差${list(by.map((one) => differences[one]))}，但服务会逐字符比较。`;
