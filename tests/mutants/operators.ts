import { parseAst } from 'rolldown/parseAst';
import type { Kind, Mutant } from './mutant.ts';

/** A node of the syntax tree (ESTree), as far as it is looked at here. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

const SWAPPED: Readonly<Record<string, readonly [Kind, string]>> = {
  '<': ['boundary', '<='],
  '<=': ['boundary', '<'],
  '>': ['boundary', '>='],
  '>=': ['boundary', '>'],
  '===': ['equality', '!=='],
  '!==': ['equality', '==='],
  '+': ['arithmetic', '-'],
  '-': ['arithmetic', '+'],
  '*': ['arithmetic', '/'],
  '/': ['arithmetic', '*'],
  '%': ['arithmetic', '*'],
  '&&': ['and/or', '||'],
  '||': ['and/or', '&&'],
};

/** Fields that hold types, which nothing runs. */
const TYPES = new Set(['typeAnnotation', 'typeParameters', 'typeArguments', 'returnType', 'implements']);
/** Nodes of TypeScript that wrap an expression; all its others are types. */
const WRAPPERS = new Set(['TSAsExpression', 'TSNonNullExpression', 'TSSatisfiesExpression']);
const LEFT_ALONE = new Set(['ImportDeclaration', 'ExportAllDeclaration', 'ImportExpression']);

/** All the small changes that can be made to a file, in the order of its text. */
export function mutantsOf(file: string, text: string): Mutant[] {
  const found: Mutant[] = [];
  const add = (kind: Kind, { start, end }: Pick<Node, 'start' | 'end'>, to: string) =>
    void found.push({ file, start, end, to, kind });
  const code = ({ start, end }: Node) => text.slice(start, end);

  const visit = (node: Node): void => {
    const { type } = node;
    if (LEFT_ALONE.has(type) || (type.startsWith('TS') && !WRAPPERS.has(type))) return;
    change(node);
    for (const [field, value] of Object.entries(node)) {
      if (TYPES.has(field) || isName(node, field)) continue;
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child);
    }
  };

  const change = (node: Node): void => {
    const { test, left, right, operator, argument, body, expression } = node;
    switch (node.type) {
      case 'IfStatement':
      case 'ConditionalExpression':
      case 'WhileStatement':
      case 'DoWhileStatement':
      case 'ForStatement':
        if (isNode(test)) add('condition', test, `!(${code(test)})`);
        break;
      case 'BinaryExpression':
      case 'LogicalExpression': {
        if (!isNode(left) || !isNode(right)) break;
        const swapped = SWAPPED[String(operator)];
        if (!swapped || (operator === '+' && [left, right].some(isText))) break;
        const at = text.indexOf(String(operator), left.end);
        add(swapped[0], { start: at, end: at + String(operator).length }, swapped[1]);
        break;
      }
      case 'UnaryExpression':
        if (operator === '!' && isNode(argument)) add('not', node, code(argument));
        break;
      case 'Literal':
        for (const [kind, to] of otherLiterals(node.value)) add(kind, node, to);
        break;
      case 'TemplateLiteral':
        if (code(node) !== '``') add('string', node, '``');
        break;
      case 'ExpressionStatement':
        if (isNode(expression) && isCall(expression)) add('call', node, ';');
        break;
      case 'ReturnStatement':
        if (isNode(argument)) add('return', node, 'return;');
        break;
      case 'ArrowFunctionExpression':
        if (isNode(body) && body.type !== 'BlockStatement') add('return', body, 'undefined');
        break;
    }
  };

  visit(parseAst(text, { lang: 'ts', sourceType: 'module' }, file) as unknown as Node);
  return found.sort((a, b) => a.start - b.start || a.end - b.end || (a.to < b.to ? -1 : 1));
}

function otherLiterals(value: unknown): (readonly [Kind, string])[] {
  if (typeof value === 'boolean') return [['constant', String(!value)]];
  if (typeof value === 'string') return value === '' ? [] : [['string', "''"]];
  if (typeof value !== 'number') return [];
  const others = Number.isInteger(value) ? [value + 1, value - 1] : [value * 1.5, value * 0.5];
  // In brackets: a minus may stand before it.
  return others.map((other) => ['constant', other < 0 ? `(${other})` : String(other)]);
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Names of properties are no values. */
const isName = ({ computed, type }: Node, field: string): boolean =>
  computed !== true &&
  ((field === 'key' && /Property|MethodDefinition/.test(type)) ||
    (field === 'property' && type === 'MemberExpression'));

const isText = ({ type, value }: Node): boolean =>
  type === 'TemplateLiteral' || (type === 'Literal' && typeof value === 'string');

/** A call made for its effect, waited for or not. */
function isCall({ type, argument }: Node): boolean {
  if (type === 'CallExpression') return true;
  return (type === 'AwaitExpression' || type === 'UnaryExpression') && isNode(argument) && isCall(argument);
}
