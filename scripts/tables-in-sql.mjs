// Reads which tables a file of the program names: in SQL, tagged or not, and in constants that SQL is put together from.
import ts from 'typescript';

/** After these words stands a table, and after a comma another one. */
const leading = new Set(['from', 'join', 'into', 'update', 'using']);
/** These end an item of a from-list that has no alias. */
const following = /^(where|on|set|order|group|join|left|cross|inner|union|for|returning|limit|select|values|as)$/;
/** `for update`, `for no key update`, `do update` and `is distinct from` lead to no table. */
const misleading = new Set(['for update', 'key update', 'do update', 'distinct from']);

const isWord = (token) => /^[a-z_$]/.test(token ?? '');

/** The tables that a statement, or a part of one, names. */
function tablesOf(sql, known) {
  const text = sql.replace(/--.*|'(?:[^']|'')*'/g, ' ').toLowerCase();
  const tokens = text.match(/[a-z_$][\w$]*|\S/g) ?? [];
  // What `with` names is no table.
  const named = new Set(
    [...text.matchAll(/(?:\bwith(?: recursive)?|,)\s+(\w+)(?:\s*\([^()]*\))? as \(/g)].map((m) => m[1]),
  );
  const found = [];
  for (const [at, token] of tokens.entries()) {
    if (!leading.has(token) || misleading.has(`${tokens[at - 1]} ${token}`)) continue;
    let next = at;
    do {
      next++;
      if (['lateral', 'only'].includes(tokens[next])) next++;
      if (tokens[next] === 'troupe' && tokens[next + 1] === '.') next += 2;
      const isQualifier = tokens[next + 1] === '.' || (tokens[next + 1] === '(' && token !== 'into');
      if (known(tokens[next]) && !named.has(tokens[next]) && !isQualifier) found.push(tokens[next]);
      next = endOfItem(tokens, next);
    } while (tokens[next] === ',');
  }
  return found;
}

/** Where a table, subquery or function in a from-list ends, with its alias and the columns of that. */
function endOfItem(tokens, start) {
  let at = endOfParentheses(tokens, tokens[start] === '(' ? start : start + 1);
  if (tokens[at] === 'as') at++;
  if (isWord(tokens[at]) && !following.test(tokens[at])) at++;
  return endOfParentheses(tokens, at);
}

function endOfParentheses(tokens, start) {
  if (tokens[start] !== '(') return start;
  let at = start;
  for (let depth = 0; at < tokens.length; at++) {
    if (tokens[at] === '(') depth++;
    if (tokens[at] === ')' && --depth === 0) break;
  }
  return at + 1;
}

const isSql = (text) => /\b(select|insert into|delete from|update|join)\b\s/i.test(text);
const isTagged = ({ parent }) => ts.isTaggedTemplateExpression(parent) && parent.tag.getText() === 'sql';

/** These take the name of a table. */
const takers = new Set(['raw', 'Collection', 'isNameTaken', 'mergeData']);
const takesTable = ({ parent }) =>
  (ts.isCallExpression(parent) || ts.isNewExpression(parent)) && takers.has(parent.expression.getText());
const isName = ({ parent }) => ts.isImportDeclaration(parent) || ts.isLiteralTypeNode(parent);

/**
 * The tables that a file names, each with the line where a statement begins.
 * @param known whether there is a table of this name
 */
export function tablesIn(path, text, known) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  // Where a table may be a variable, any constant may be its value; else `task` and the like are words.
  const takesVariables = /\braw\((?!['`])/.test(text);
  const isTable = (node) => known(node.text) && (node.text.includes('_') || takesVariables || takesTable(node));
  const found = [];
  const note = (node, tables) => {
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    found.push(...tables.map((table) => ({ table, line })));
  };
  const look = (node) => {
    if (ts.isTemplateExpression(node)) {
      // A hole is read by itself, wherever it stands in a statement.
      const sql = [node.head, ...node.templateSpans.map(({ literal }) => literal)].map((part) => part.text).join(' $ ');
      if (isTagged(node) || isSql(sql)) note(node, tablesOf(sql, known));
    } else if (ts.isStringLiteralLike(node) && !isName(node)) {
      if (isTagged(node) || isSql(node.text)) note(node, tablesOf(node.text, known));
      else if (isTable(node)) note(node, [node.text]);
    } else if (takesVariables && ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && known(node.name.text)) {
      note(node, [node.name.text]);
    }
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}
