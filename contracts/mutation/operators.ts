/** What the mutator does to a piece of Solidity: each operator takes a node of the syntax tree and names its changes. */
import type {
  BinaryOperation,
  Conditional,
  ExpressionStatement,
  FunctionCall,
  FunctionDefinition,
  IfStatement,
  NumberLiteral,
  ReturnStatement,
  TupleExpression,
  UnaryOperation,
  UncheckedStatement,
} from '@solidity-parser/parser/dist/src/ast-types.d.ts';

/** A node's place in the source: both ends included, as the parser counts. */
export interface Ranged {
  type: string;
  range?: [number, number];
}
export interface Change {
  operator: string;
  /** What is replaced; the node itself where it is left out. */
  of?: Ranged;
  by: string;
}
type Text = (node: Ranged) => string;
type Operator<N> = (node: N, text: Text) => Change[];

const BOUNDARY: Record<string, string> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' };
const NEGATED: Record<string, string> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '==': '!=',
  '!=': '==',
};
const LOGIC: Record<string, string> = { '&&': '||', '||': '&&' };
const ARITHMETIC: Record<string, string> = { '+': '-', '-': '+', '*': '/', '/': '*', '%': '/', '**': '*' };
const BITS: Record<string, string> = { '&': '|', '|': '&', '^': '&', '<<': '>>', '>>': '<<' };
const ASSIGNED: Record<string, string> = {
  '+=': '-=',
  '-=': '+=',
  '*=': '/=',
  '/=': '*=',
  '|=': '&=',
  '&=': '|=',
};
const ONE_SIDED = { ...LOGIC, ...ARITHMETIC, ...BITS };
const DIRECTED = ['-', '/', '%', '<<', '>>'];

const binary: Operator<BinaryOperation> = (node, text) => {
  const [left, right, sign] = [text(node.left), text(node.right), node.operator];
  const changes: Change[] = [];
  const other = (operator: string, signs: Record<string, string>) => {
    if (signs[sign]) changes.push({ operator, by: `${left} ${signs[sign]} ${right}` });
  };
  other('boundary', BOUNDARY);
  other('comparison', NEGATED);
  other('logic', LOGIC);
  other('arithmetic', ARITHMETIC);
  other('bits', BITS);
  other('assignment', ASSIGNED);
  if (ONE_SIDED[sign]) for (const by of [left, right]) changes.push({ operator: 'one side', by: `(${by})` });
  if (DIRECTED.includes(sign))
    changes.push({ operator: 'sides swapped', by: `(${right}) ${sign} (${left})` });
  return changes;
};

const unary: Operator<UnaryOperation> = (node, text) => {
  const of = text(node.subExpression);
  if (node.operator === '!') return [{ operator: 'negation removed', by: of }];
  if (node.operator !== '++' && node.operator !== '--') return [];
  const sign = node.operator === '++' ? '--' : '++';
  return [{ operator: 'arithmetic', by: node.isPrefix ? sign + of : of + sign }];
};

const choice: Operator<Conditional> = (node, text) => [
  {
    operator: 'branches swapped',
    by: `${text(node.condition)} ? ${text(node.falseExpression)} : ${text(node.trueExpression)}`,
  },
];

/** Twenty bytes of hexadecimals are an address, whose neighbours mean nothing. */
const number: Operator<NumberLiteral> = ({ number: digits, subdenomination }) => {
  const plain = digits.replaceAll('_', '');
  if (!/^(\d+|0x[\da-f]+)$/i.test(plain) || plain.length >= 42) return [];
  const value = BigInt(plain);
  const unit = subdenomination ? ` ${subdenomination}` : '';
  const width = plain.startsWith('0x') ? plain.length - 2 : 0; // 0x0f stays a byte
  const write = (n: bigint) => (width ? `0x${n.toString(16).padStart(width, '0')}` : String(n)) + unit;
  const neighbours = value === 0n ? [1n] : [value + 1n, value - 1n];
  return neighbours.map((n) => ({ operator: 'off by one', by: write(n) }));
};

const isGuard = ({ trueBody, falseBody }: IfStatement) => {
  const only = trueBody.type === 'Block' ? trueBody.statements : [trueBody];
  return !falseBody && only.length === 1 && only[0]!.type === 'RevertStatement';
};

const condition: Operator<IfStatement> = (node, text) => {
  const of = node.condition;
  const negated = { operator: 'condition', of, by: `!(${text(of)})` };
  if (isGuard(node)) return [negated, { operator: 'guard removed', by: '{}' }];
  return [negated, { operator: 'condition', of, by: 'true' }, { operator: 'condition', of, by: 'false' }];
};

/** Neighbours change places; where their types differ, the compiler refuses and the mutant does not count. */
function swapped(list: readonly (Ranged | null)[], text: Text, operator: string): Change[] {
  return list.slice(1).flatMap((right, n) => {
    const left = list[n];
    if (!left || !right || text(left) === text(right)) return [];
    const of = { type: 'Pair', range: [left.range![0], right.range![1]] as [number, number] };
    const between = text(of).slice(text(left).length, text(of).length - text(right).length);
    return [{ operator, of, by: text(right) + between + text(left) }];
  });
}

const call: Operator<FunctionCall> = (node, text) => swapped(node.arguments, text, 'arguments swapped');
const tuple: Operator<TupleExpression> = (node, text) =>
  node.isArray ? [] : swapped(node.components as (Ranged | null)[], text, 'arguments swapped');

const counts = (text: string) => /[+*-]/.test(text);
const unguarded = (text: string): Change[] =>
  counts(text) ? [{ operator: 'unchecked', by: `unchecked { ${text} }` }] : [];

const statement: Operator<ExpressionStatement> = (node, text) => {
  const guard = node.expression?.type === 'FunctionCall' && /^_?require/.test(text(node));
  return [{ operator: guard ? 'guard removed' : 'statement removed', by: '{}' }, ...unguarded(text(node))];
};
const giveBack: Operator<ReturnStatement> = (node, text) =>
  node.expression ? [{ operator: 'return removed', by: '{}' }, ...unguarded(text(node))] : [];

const removed =
  (operator: string): Operator<Ranged> =>
  () => [{ operator, by: '{}' }];

/** Modifiers of a constructor are its bases. */
const header: Operator<FunctionDefinition> = ({ isConstructor, modifiers }) =>
  isConstructor ? [] : modifiers.map((of) => ({ operator: 'modifier removed', of, by: '' }));

const TABLE = {
  BinaryOperation: binary,
  UnaryOperation: unary,
  Conditional: choice,
  NumberLiteral: number,
  BooleanLiteral: ({ value }: { value: boolean }) => [{ operator: 'truth', by: String(!value) }],
  IfStatement: condition,
  FunctionCall: call,
  TupleExpression: tuple,
  ExpressionStatement: statement,
  ReturnStatement: giveBack,
  EmitStatement: removed('event removed'),
  BreakStatement: removed('statement removed'),
  ContinueStatement: removed('statement removed'),
  UncheckedStatement: (node: UncheckedStatement, text) => [{ operator: 'checked', by: text(node.block) }],
  FunctionDefinition: header,
} satisfies Record<string, Operator<never>>;

/** The changes that the operators know for a node. */
export const changesOf = (node: Ranged, text: Text): Change[] =>
  (TABLE as Partial<Record<string, Operator<never>>>)[node.type]?.(node as never, text) ?? [];
