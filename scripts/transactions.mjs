// Finds what waits for anything but the database inside a transaction (ADR 21). Whoever takes a transaction, and whoever
// is called with one, begins no promise without handing the transaction on. Looks at `src`, or at the files it is given.
import { relative, resolve } from 'node:path';
import ts from 'typescript';

/** What is waited for all the same, and why. */
const exceptions = new Map([
  [
    'src/modules/person/avatar.service.ts: prepared.use()',
    'A rename, last of all: the new picture is there before anybody hears of it, and a disk that refuses it undoes the row.',
  ],
  [
    'src/start/administrator.ts: tell(account)',
    'A password is told before the account is there, or nobody might know it. Nobody is served yet.',
  ],
]);

const { config } = ts.readConfigFile('tsconfig.build.json', ts.sys.readFile);
const { options, fileNames } = ts.parseJsonConfigFileContent({ ...config, include: ['src'] }, ts.sys, '.');
const given = process.argv.slice(2);
const files = (given.length > 0 ? given : fileNames).map((name) => resolve(name));
const program = ts.createProgram(files, { ...options, noEmit: true });
const types = program.getTypeChecker();

/** A transaction, what may be one, and what was begun in one. */
const handles = new Set(['Transaction', 'Statements', 'ManagedStatements', 'Promise']);
const typeOf = (node) => types.getNonNullableType(types.getTypeAtLocation(node));
const isHandle = (node) => handles.has(typeOf(node).symbol?.name);
const isPromise = (type) => (type.types ?? [type]).some((one) => types.getPropertyOfType(one, 'then'));
const makesPromise = (type) => type.getCallSignatures().some((signature) => isPromise(signature.getReturnType()));

const names = ({ name }) => (ts.isIdentifier(name) ? [name] : name.elements.filter((one) => one.name).flatMap(names));
const takesHandle = (declaration) => declaration?.parameters?.flatMap(names).some(isHandle);
const isOfWork = (type) => type?.getCallSignatures().some(({ declaration }) => takesHandle(declaration));
const isCalledWithHandle = (node) => ts.isExpression(node) && isOfWork(types.getContextualType(node));
const isWork = (node) => ts.isFunctionLike(node) && node.body && (takesHandle(node) || isCalledWithHandle(node));

const isReference = (node) =>
  ts.isPropertyAccessExpression(node) || (ts.isIdentifier(node) && node.parent.name !== node);
/** A function that is an argument, but not written there. */
const isCallback = (node) =>
  ts.isCallExpression(node.parent) && node.parent.arguments.includes(node) && !ts.isFunctionLike(node);
const declaredIn = (work, node) => {
  const declaration = types.getSymbolAtLocation(node)?.valueDeclaration;
  return ts.findAncestor(declaration, (outer) => outer === work) && declaration;
};
/** Whether a name stands for a function that came together with the transaction, or is written inside of the work. */
const isOwnFunction = (work, node) => {
  const declaration = declaredIn(work, node);
  return declaration && (ts.isParameter(declaration) || ts.isFunctionLike(declaration.initializer ?? declaration));
};

/** What a chain begins with: `tx` of `tx.manager.getRepository(Person).insert`. */
const root = (node) => (node.expression ? root(node.expression) : node);
/** Whether an argument is a transaction, or an object that holds one. */
const hands = (argument) =>
  ts.isObjectLiteralExpression(argument)
    ? argument.properties.some(({ name, initializer, expression }) => hands(initializer ?? name ?? expression))
    : isHandle(argument);

/** Whether a call only asks the database: by the transaction itself, or by what takes it and is looked at there. */
function asksDatabase(work, call) {
  const callee = call.expression;
  if (isHandle(root(callee)) || isOwnFunction(work, callee)) return true;
  if (call.arguments.some(hands) && takesHandle(types.getResolvedSignature(call).declaration)) return true;
  // `….then()` and `Promise.all()` begin nothing of their own.
  return callee.expression && (isPromise(typeOf(callee.expression)) || callee.expression.getText() === 'Promise');
}

/** Whether this part of the work waits for the world, or has somebody else wait for it. */
function waits(work, node) {
  const isAwaited = ts.isAwaitExpression(node.parent);
  if (isCallback(node) && makesPromise(typeOf(node))) return !isOwnFunction(work, node);
  if (ts.isCallExpression(node)) {
    const takesTime = isAwaited || isPromise(typeOf(node)) || node.expression.getText().endsWith('Sync');
    return takesTime && !asksDatabase(work, node);
  }
  if (ts.isNewExpression(node)) return isPromise(typeOf(node)) || node.arguments?.some(hands);
  if (ts.isForOfStatement(node)) return node.awaitModifier && !isHandle(root(node.expression));
  return isReference(node) && (isAwaited || isPromise(typeOf(node))) && !declaredIn(work, node);
}

const found = [];
function look(node, work) {
  const isAfterwards = ts.isCallExpression(node) && node.expression.getText().endsWith('.afterCommit');
  if (isAfterwards || ts.isTypeNode(node)) return;
  const isUnaware = isCallback(node) && isCalledWithHandle(node) && !isOfWork(typeOf(node));
  if (work ? waits(work, node) : isUnaware) found.push(node);
  const inside = work ?? (isWork(node) ? node : undefined);
  ts.forEachChild(node, (child) => look(child, inside));
}
for (const file of program.getSourceFiles())
  if (files.includes(file.fileName)) file.statements.forEach((node) => look(node));

const unused = new Set(given.length > 0 ? [] : exceptions.keys());
for (const node of found) {
  const file = node.getSourceFile();
  const name = relative('.', file.fileName);
  const text = node.getText().replace(/\s+/g, ' ');
  unused.delete(`${name}: ${text}`);
  if (exceptions.has(`${name}: ${text}`)) continue;
  const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
  console.log(`${name}:${line} waits inside a transaction: ${text.slice(0, 80)}`);
  process.exitCode = 1;
}
for (const name of unused) {
  console.log(`${name} needs no exception any more`);
  process.exitCode = 1;
}
